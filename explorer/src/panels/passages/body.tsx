import { messages, useT } from '../../i18n/text.ts';
import { PassageLink } from '../../parts/cite.tsx';
import { marked } from '../../parts/evidence/marked.tsx';
import type { PanelBodyProps } from '../panel.ts';
import type { PassageLine } from './lines.ts';
import type { PassagesPanelQuery } from './passages.graphql.ts';
import css from './passages.module.css';

const m = messages({
  facts: (n: number) => ({ zh: `${n} 条事实`, en: `${n} ${n === 1 ? 'fact' : 'facts'}` }),
  named: { zh: '提及', en: 'named' },
});

export function PassagesBody({ sheet }: PanelBodyProps<PassagesPanelQuery, PassageLine>) {
  const t = useT();
  return (
    <ol className={css.passages}>
      {sheet.rows.map(({ passage, says, facts }) => (
        <li key={passage.key}>
          <p className={css.place}>
            <PassageLink passage={passage} /> <span className="muted small">{passage.section.title}</span>{' '}
            <span className="muted small">{facts > 0 ? t(m.facts(facts)) : t(m.named)}</span>
          </p>
          {passage.text !== null ? (
            <blockquote lang="zh-CN">{marked(passage.text, says)}</blockquote>
          ) : (
            says.length > 0 && (
              <p className="small" lang="zh-CN">
                {says.map((s) => (
                  <q key={s}>{s}</q>
                ))}
              </p>
            )
          )}
        </li>
      ))}
    </ol>
  );
}
