import { Link, useSearch } from '@tanstack/react-router';
import type { ThingFragment } from '../../api/fragments.ts';
import { changing } from '../../app/search-params.ts';
import { messages, type Text, useT } from '../../i18n/text.ts';
import { SearchBox } from '../../parts/search/search-box.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { useGoing } from '../../pictures/use-going.ts';
import css from './paths.module.css';

const m = messages({
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  nothing: { zh: '还没有选', en: 'nothing chosen' },
  swap: { zh: '对调两端', en: 'Swap ends' },
});

/** The two ends: what is chosen, a search for something else, and the swap. */
export function EndFields({ from, to }: { readonly from: ThingFragment | null; readonly to: ThingFragment | null }) {
  const t = useT();
  const search = useSearch({ from: '/paths' });
  return (
    <div className={`${css.ends} screen-only`}>
      <End name="from" label={m.from} thing={from} />
      {(search.from !== undefined || search.to !== undefined) && (
        <Link to="." search={changing({ from: search.to, to: search.from, path: undefined })} resetScroll={false} className={css.swap}>
          ⇄ {t(m.swap)}
        </Link>
      )}
      <End name="to" label={m.to} thing={to} />
    </div>
  );
}

function End({ name, label, thing }: { readonly name: 'from' | 'to'; readonly label: Text; readonly thing: ThingFragment | null }) {
  const t = useT();
  const going = useGoing();
  return (
    <fieldset className={css.end}>
      <legend>{t(label)}</legend>
      <span className={css.chosen}>{thing ? <ThingLink thing={thing} /> : <span className="muted">{t(m.nothing)}</span>}</span>
      <SearchBox compact onPick={(picked) => going(changing({ [name]: picked.key, path: undefined, evidence: undefined, passage: undefined }))} />
    </fieldset>
  );
}
