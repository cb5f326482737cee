import { Link } from '@tanstack/react-router';
import { changing } from '../app/search-params.ts';
import { messages, useT } from '../i18n/text.ts';
import css from './cite.module.css';

const m = messages({
  open: { zh: '打开出处', en: 'Open the evidence' },
  outside: { zh: '外部知识', en: 'general knowledge' },
  formula: { zh: '算式', en: 'formula' },
});

/** The paragraphs that say a fact, as a door to its evidence at the side. */
export function Cite({
  fact,
  citations,
}: {
  /** Key of the fact. */ readonly fact: string;
  readonly citations: readonly { readonly locator: string | null }[];
}) {
  const t = useT();
  const places = [...new Set(citations.map((c) => c.locator ?? t(m.outside)))];
  /** What is derived has no passage, but the formula it comes from. */
  const [first = t(m.formula), ...more] = places;
  return (
    <Link
      to="."
      search={changing({ evidence: fact, passage: undefined })}
      resetScroll={false}
      className={css.cite}
      title={[t(m.open), ...places].join(' ')}
      data-evidence={fact}
    >
      <span className="hidden-visually">{t(m.open)} </span>
      {first}
      {more.length > 0 && ` +${more.length}`}
    </Link>
  );
}

/** A paragraph, as a door to it at the side. */
export function PassageLink({ passage }: { readonly passage: { readonly key: string; readonly locator: string } }) {
  return (
    <Link to="." search={changing({ passage: passage.key, evidence: undefined })} resetScroll={false} className={css.cite}>
      {passage.locator}
    </Link>
  );
}
