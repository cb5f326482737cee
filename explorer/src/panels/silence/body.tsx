import { lists } from '../../api/catalogue.ts';
import { messages, useT } from '../../i18n/text.ts';
import { PassageLink } from '../../parts/cite.tsx';
import { Plain } from '../../parts/plain.tsx';
import type { PanelBodyProps } from '../panel.ts';
import type { Doubt } from './doubts.ts';
import type { SilencePanelQuery } from './silence.graphql.ts';
import css from './silence.module.css';

const m = messages({ searched: { zh: '查过', en: 'Looked for in' } });
/** Passages told before the rest is counted. */
const SHOWN = 8;

export function SilenceBody({ sheet }: PanelBodyProps<SilencePanelQuery, Doubt>) {
  const t = useT();
  return (
    <ul className={css.doubts}>
      {sheet.rows.map((doubt) => (
        <li key={doubt.key}>
          <p>
            <span className={css.sort} data-grave={doubt.severity === 'IMPOSSIBLE' ? '' : undefined}>
              {t(doubt.gap ? lists.GapKind[doubt.gap] : lists.Severity[doubt.severity ?? 'WORDING'])}
            </span>{' '}
            <Plain>{doubt.title}</Plain>
          </p>
          {doubt.explanation && (
            <p className={css.arithmetic}>
              <Plain>{doubt.explanation}</Plain>
            </p>
          )}
          {doubt.passages.length > 0 && (
            <p className="small muted">
              {doubt.gap && `${t(m.searched)} `}
              {doubt.passages.slice(0, SHOWN).map((p) => (
                <span key={p.key}>
                  <PassageLink passage={p} />{' '}
                </span>
              ))}
              {doubt.passages.length > SHOWN && `+${doubt.passages.length - SHOWN}`}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
