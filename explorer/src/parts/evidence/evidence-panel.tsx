import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { lists } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { between, messages, useApiLang, useT } from '../../i18n/text.ts';
import { BasisMark } from '../basis-mark.tsx';
import { EmptyState, Loaded } from '../states.tsx';
import { ThingLink } from '../thing-link.tsx';
import { Evidence, type EvidenceQuery } from './evidence.graphql.ts';
import css from './evidence-panel.module.css';
import { PassageAtSide } from './passage.graphql.ts';
import { PassageBody } from './passage-body.tsx';

const m = messages({
  evidence: { zh: '出处', en: 'Evidence' },
  passage: { zh: '段落', en: 'Passage' },
  close: { zh: '关闭', en: 'Close' },
  gone: { zh: '没有这条事实。数据可能已更新。', en: 'There is no such fact. The data may have changed.' },
  derived: { zh: '由规划的数字推算，不是原文的数字。', en: 'Computed from the plan’s figures; the plan does not say it.' },
  outside: { zh: '规划没有写；来自一般知识。', en: 'Not in the plan: general knowledge.' },
  says: { zh: '原文用语', en: 'Its words' },
  assumption: { zh: '前提', en: 'Assumption' },
});

/** Beside the view: where a fact is said. Escape closes it; focus goes back to the citation that opened it. */
export function EvidencePanel({ fact, passage, className }: EvidencePanelProps) {
  const t = useT();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => navigate({ to: '.', search: changing({ evidence: undefined, passage: undefined }), resetScroll: false });

  const subject = fact ?? passage;
  useEffect(() => {
    const opener = document.activeElement;
    if (subject) heading.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [subject]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  return (
    <aside className={`${css.panel} ${className}`} aria-labelledby="evidence-title">
      <header className={css.head}>
        <h2 id="evidence-title" ref={heading} tabIndex={-1}>
          {t(fact ? m.evidence : m.passage)}
        </h2>
        <button type="button" onClick={close} className="screen-only" aria-keyshortcuts="Escape">
          {t(m.close)}
        </button>
      </header>
      {fact ? <FactEvidence key={fact} fact={fact} /> : passage ? <OnePassage key={passage} passage={passage} /> : null}
    </aside>
  );
}

interface EvidencePanelProps {
  readonly fact: string | undefined;
  readonly passage: string | undefined;
  readonly className: string;
}

function OnePassage({ passage }: { readonly passage: string }) {
  const t = useT();
  const asked = useData(PassageAtSide, { passage, lang: useApiLang() });
  return <Loaded of={asked}>{({ passage: found }) => (found ? <PassageBody passage={found} /> : <EmptyState>{t(m.gone)}</EmptyState>)}</Loaded>;
}

function FactEvidence({ fact }: { readonly fact: string }) {
  const t = useT();
  const asked = useData(Evidence, { fact, lang: useApiLang() });
  return (
    <Loaded of={asked}>
      {({ fact: found }) =>
        found ? (
          <>
            <div className={css.fact}>
              <FactHead fact={found} />
              <BasisMark basis={found.basis} />
            </div>
            {found.__typename === 'Observation' && found.derivation && (
              <section className={css.derivation}>
                <p className="muted small">{t(m.derived)}</p>
                <p className={css.formula}>{found.derivation.formula}</p>
                {found.derivation.assumption && (
                  <p className="small">
                    {t(m.assumption)}
                    {t(between.colon)}
                    {found.derivation.assumption}
                  </p>
                )}
              </section>
            )}
            {found.citations.map((citation) => (
              <section key={citation.key} className={css.citation}>
                {citation.says.length > 0 && (
                  <p className="small">
                    <span className="muted">{t(m.says)} </span>
                    {citation.says.map((says) => (
                      <q key={says} lang="zh-CN" className={css.says}>
                        {says}
                      </q>
                    ))}
                    {citation.basis !== 'STATED' && <BasisMark basis={citation.basis} />}
                  </p>
                )}
                {citation.why && <p className="small">{citation.why}</p>}
                {citation.passage ? (
                  <PassageBody passage={citation.passage} says={citation.says} open={found.key} />
                ) : (
                  <p className="muted small">{t(found.basis === 'DERIVED' ? m.derived : m.outside)}</p>
                )}
              </section>
            ))}
          </>
        ) : (
          <EmptyState>{t(m.gone)}</EmptyState>
        )
      }
    </Loaded>
  );
}

/** The fact itself, in a sentence. */
function FactHead({ fact }: { readonly fact: NonNullable<EvidenceQuery['fact']> }): ReactNode {
  const t = useT();
  if ('sentence' in fact) {
    const qualities = [
      fact.strength && lists.Strength[fact.strength],
      fact.stance && lists.Stance[fact.stance],
      fact.stage && lists.Stage[fact.stage],
    ];
    return (
      <>
        <p>{fact.sentence}</p>
        <p className="small muted">{[...qualities.filter((q) => q !== null).map((q) => t(q)), fact.condition].filter(Boolean).join(' · ')}</p>
      </>
    );
  }
  if ('display' in fact) {
    return (
      <>
        <p>
          <ThingLink thing={fact.subject} /> {fact.indicator.name}
          {t(between.comma)}
          {fact.time}
          {t(between.colon)}
          <strong>{fact.display}</strong>
        </p>
        <p className="small muted">{fact.indicator.definition}</p>
      </>
    );
  }
  return (
    <p>
      <Link to="/e/$" params={{ _splat: fact.key }} search={{}}>
        {fact.name}
      </Link>
    </p>
  );
}
