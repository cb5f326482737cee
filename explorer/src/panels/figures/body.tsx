import { Link } from '@tanstack/react-router';
import { lists } from '../../api/catalogue.ts';
import { changing } from '../../app/search-params.ts';
import { between, useT } from '../../i18n/text.ts';
import { Plain } from '../../parts/plain.tsx';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import type { PanelBodyProps } from '../panel.ts';
import type { FiguresPanelQuery } from './figures.graphql.ts';
import type { Line } from './lines.ts';

export function FiguresBody({ answer, sheet }: PanelBodyProps<FiguresPanelQuery, Line>) {
  const t = useT();
  const findings = new Map([...answer.stated.nodes, ...answer.derived.nodes].flatMap((f) => f.findings.nodes.map((n) => [n.key, n] as const)));
  return (
    <>
      <SheetTable sheet={sheet} caption={{ zh: '数字表', en: 'Table of figures' }} sortable={false} />
      {findings.size > 0 && (
        <ul className="small">
          {[...findings.values()].map((f) => (
            <li key={f.key}>
              △ {t(lists.Severity[f.severity])}
              {t(between.colon)}
              <Link to="." hash="silence" search={changing({})} resetScroll={false}>
                <Plain>{f.title}</Plain>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
