import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef } from 'react';
import { lists } from '../../api/catalogue.ts';
import type { Basis } from '../../api/enums.ts';
import type { DrawnFragment } from '../../api/fragments.ts';
import { between, messages, useT } from '../../i18n/text.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { Cite } from '../../parts/cite.tsx';
import { Page } from '../../parts/page.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { SheetTable } from '../../parts/table/sheet-table.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { SupplyChain, type SupplyChainQueryVariables } from './chain.graphql.ts';
import css from './chain.module.css';
import { bottlenecks, type Chain, type ChainLink, type Gap } from './chain.ts';
import { ChainPicture } from './chain-picture.tsx';
import { gapWords } from './gap-words.ts';
import type { Grain } from './search.ts';

const m = messages({
  things: (n: number, links: number) => ({ zh: `${n} 个环节，${links} 条联系`, en: `${n} things, ${links} links` }),
  truncated: { zh: '更远处还有：加大级数可见。', en: 'There is more further away: follow more links to see it.' },
  coarsened: (to: string) => ({
    zh: `按所选粒度有 60 个以上环节，难以辨认，已自动归并到“${to}”。`,
    en: `At the grain chosen there are more than 60 things, too many to read; shown at the grain “${to}”.`,
  }),
  nothing: {
    zh: '规划没有说它的供应关系（在所选方向、级数和依据之内）。这不等于没有：可换方向，或放宽依据。',
    en: 'The plan says nothing of its supply (in this direction, depth and basis). That is not to say there is none: try the other direction, or a wider basis.',
  },
  circles: (n: number) => ({
    zh: `有 ${n} 条联系构成循环，图中以红线自右向左画出：`,
    en: `${n} links run in a circle and are drawn from right to left, in red: `,
  }),
  source: { zh: '上游', en: 'Upstream end' },
  target: { zh: '下游', en: 'Downstream end' },
  says: { zh: '怎样说', en: 'In words' },
  basis: { zh: '依据', en: 'Basis' },
  what: { zh: '品类或作用', en: 'Product or role' },
  gap: { zh: '上游缺口', en: 'Gap' },
  cited: { zh: '出处', en: 'Passages' },
  table: { zh: '产业链的联系', en: 'Links of the chain' },
  gaps: { zh: '缺口', en: 'Gaps' },
  gapsAbout: {
    zh: '链上的投入品，规划没有写到省内现在由谁生产',
    en: 'Inputs of the chain for which the plan names nobody in the province who makes them today',
  },
  noGaps: { zh: '链上的投入品都写到了省内的生产者。', en: 'For every input of the chain the plan names a maker in the province.' },
  bottlenecks: { zh: '瓶颈环节', en: 'Bottlenecks' },
  bottlenecksAbout: { zh: '去掉它，与链端断开的环节数', en: 'Things cut off from the end of the chain if it goes' },
  density: {
    zh: '两表都只反映规划写得疏还是密，不是产业实际的依赖程度。',
    en: 'Both lists tell how dense the text of the plan is, not how far an industry depends on a thing.',
  },
});

const grainWords = messages({
  AS_STATED: { zh: '原文所称', en: 'as stated' },
  PRODUCT: { zh: '产品', en: 'product' },
  ENTERPRISE: { zh: '企业', en: 'enterprise' },
  FIELD: { zh: '子行业', en: 'field' },
  INDUSTRY: { zh: '产业', en: 'industry' },
});

interface ChainSheetProps {
  readonly thing: DrawnFragment;
  readonly title: string;
  readonly chain: Chain;
  readonly grain: Grain;
  readonly wanted: Grain;
  readonly variables: SupplyChainQueryVariables;
  readonly children: ReactNode;
}

/** One chain: its picture or its table, what it lacks, what hangs on what. */
export function ChainSheet({ thing, title, chain, grain, wanted, variables, children }: ChainSheetProps) {
  const t = useT();
  const { show, sort } = useSearch({ from: '/chain' });
  const picture = useRef<SVGSVGElement>(null);
  const columns = useColumns(chain);
  const sheet = useSheet<ChainLink>({ columns, rows: chain.links, keyOf: (l) => l.key, sort });
  const narrow = useMemo(() => bottlenecks(chain), [chain]);
  const lacking = [...chain.things.values()].filter((x) => chain.gaps.has(x.key));
  return (
    <Page
      title={title}
      lead={
        <>
          <ThingLink thing={thing} /> · {t(m.things(chain.things.size, chain.links.length))}
          {chain.truncated && ` · ${t(m.truncated)}`}
        </>
      }
      tools={
        <ViewBar
          title={title}
          slug={`chain-${thing.key}`}
          askings={[asking(SupplyChain, variables)]}
          sheet={sheet}
          picture={show === 'table' || chain.links.length === 0 ? undefined : () => picture.current}
        />
      }
    >
      {children}
      {grain !== wanted && (
        <p className={css.notice} role="status">
          {t(m.coarsened(t(grainWords[grain])))}
        </p>
      )}
      {chain.links.length === 0 ? (
        <EmptyState>{t(m.nothing)}</EmptyState>
      ) : show === 'table' ? (
        <SheetTable sheet={sheet} caption={m.table} />
      ) : (
        <ChainPicture of={thing} title={title} chain={chain} picture={picture} notice={(n) => t(m.circles(n))} />
      )}
      {chain.links.length > 0 && (
        <div className={css.lists}>
          {variables.gaps && (
            <section>
              <h2>
                {t(m.gaps)} <small>{lacking.length}</small>
              </h2>
              <p className="small muted">{t(lacking.length > 0 ? m.gapsAbout : m.noGaps)}</p>
              <ul>
                {lacking.map((x) => (
                  <li key={x.key}>
                    <ThingLink thing={x} /> <span className="small muted">{t(gapWords[chain.gaps.get(x.key) as Gap])}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {narrow.length > 0 && (
            <section>
              <h2>{t(m.bottlenecks)}</h2>
              <p className="small muted">{t(m.bottlenecksAbout)}</p>
              <ol>
                {narrow.slice(0, 10).map(({ thing: x, cutOff }) => (
                  <li key={x.key}>
                    <ThingLink thing={x} />
                    <span className={css.bar} style={{ inlineSize: `${(cutOff / (narrow[0]?.cutOff ?? 1)) * 6}rem` }} aria-hidden="true" />
                    <span className="number">{cutOff}</span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <p className="small muted">{t(m.density)}</p>
        </div>
      )}
    </Page>
  );
}

function useColumns(chain: Chain): Column<ChainLink>[] {
  const t = useT();
  return useMemo(
    () => [
      { id: 'source', header: m.source, value: (l) => l.source.name, cell: (l) => <ThingLink thing={l.source} />, rowHeader: true },
      { id: 'target', header: m.target, value: (l) => l.target.name, cell: (l) => <ThingLink thing={l.target} /> },
      { id: 'says', header: m.says, value: (l) => l.relations.map((r) => r.sentence).join(t(between.semicolon)) },
      {
        id: 'what',
        header: m.what,
        value: (l) =>
          [
            ...new Set(l.relations.flatMap((r) => r.product?.name ?? (r.role ? t(lists.InputRole[r.role as keyof typeof lists.InputRole]) : []))),
          ].join(t(between.list)) || null,
      },
      {
        id: 'basis',
        header: m.basis,
        value: (l) => t(lists.Basis[l.basis as Basis]),
        cell: (l) => <BasisMark basis={l.basis as Basis} />,
        short: true,
      },
      {
        id: 'gap',
        header: m.gap,
        value: (l) => {
          const gap = chain.gaps.get(l.source.key);
          return gap ? t(gapWords[gap]) : null;
        },
      },
      {
        id: 'cited',
        header: m.cited,
        value: (l) => [...new Set(l.relations.flatMap((r) => r.citations.flatMap((c) => c.locator ?? [])))].join(' '),
        cell: (l) => l.relations.map((r) => <Cite key={r.key} fact={r.key} citations={r.citations} />),
      },
    ],
    [chain, t],
  );
}
