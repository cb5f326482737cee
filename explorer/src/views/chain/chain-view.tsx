import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { Page } from '../../parts/page.tsx';
import { SearchBox } from '../../parts/search/search-box.tsx';
import { Setting, Settings } from '../../parts/setting.tsx';
import { EmptyState, Loaded } from '../../parts/states.tsx';
import { Choice, PICTURE_AND_TABLE, type Tab } from '../../parts/tabs.tsx';
import { useGoing } from '../../pictures/use-going.ts';
import { SupplyChain, type SupplyChainQueryVariables } from './chain.graphql.ts';
import css from './chain.module.css';
import { chainOf, coarser, MOST } from './chain.ts';
import { ChainDoors } from './chain-doors.tsx';
import { ChainSheet } from './chain-sheet.tsx';
import type { ChainSearch, Grain } from './search.ts';

const m = messages({
  title: { zh: '产业链', en: 'Supply chain' },
  of: (name: string, way: ChainSearch['direction']) =>
    way === 'BOTH'
      ? { zh: `${name}的上下游`, en: `${name}: upstream and downstream` }
      : way === 'DOWNSTREAM'
        ? { zh: `${name}的下游`, en: `${name}: downstream` }
        : { zh: `${name}的上游`, en: `${name}: upstream` },
  direction: { zh: '方向', en: 'Direction' },
  up: { zh: '上游', en: 'Upstream' },
  down: { zh: '下游', en: 'Downstream' },
  both: { zh: '双向', en: 'Both' },
  depth: { zh: '级数', en: 'Links' },
  grain: { zh: '归并到', en: 'Grain' },
  stated: { zh: '原文所称', en: 'as stated' },
  product: { zh: '产品', en: 'product' },
  enterprise: { zh: '企业', en: 'enterprise' },
  field: { zh: '子行业', en: 'field' },
  industry: { zh: '产业', en: 'industry' },
  basis: { zh: '依据', en: 'Basis' },
  all: { zh: '明言与可推', en: 'stated and implied' },
  only: { zh: '只要明言', en: 'stated only' },
  another: { zh: '换一个', en: 'Another thing' },
  unknown: {
    zh: '没有这个实体，或它不在产业链上（产业链由产业、产品、资源、企业、园区、项目组成）。请另选一个。',
    en: 'There is no such thing, or none that stands in a supply chain (industries, products, resources, firms, parks and projects do). Choose another.',
  },
});

const DIRECTIONS: readonly Tab[] = [
  [undefined, m.up],
  ['DOWNSTREAM', m.down],
  ['BOTH', m.both],
];
const DEPTHS: readonly Tab[] = (['1', undefined, '3', '4', '6'] as const).map((d) => [d, { zh: d ?? '2', en: d ?? '2' }]);
const GRAINS: readonly Tab[] = [
  [undefined, m.stated],
  ['FIELD', m.field],
  ['INDUSTRY', m.industry],
  ['PRODUCT', m.product],
  ['ENTERPRISE', m.enterprise],
];
const BASES: readonly Tab[] = [
  [undefined, m.all],
  ['STATED', m.only],
];

/** The supply chain of a thing as a picture that runs from left to right, and as a table. */
export function ChainView() {
  const t = useT();
  const search = useSearch({ from: '/chain' });
  const going = useGoing();
  const { of } = search;
  const pick = (thing: { readonly key: string }) => going(changing({ of: thing.key, through: undefined, evidence: undefined, passage: undefined }));
  if (of === undefined) return <ChainDoors onPick={pick} />;
  return (
    <ChainOf of={of}>
      <Settings>
        <Setting label={m.direction} name="direction" value={search.direction} options={DIRECTIONS} />
        <Setting label={m.depth} name="depth" value={search.depth === undefined ? undefined : String(search.depth)} options={DEPTHS} />
        <Setting label={m.grain} name="grain" value={search.grain} options={GRAINS} />
        <Setting label={m.basis} name="basis" value={search.basis} options={BASES} />
        <div className={css.pick}>
          <span className="small muted">{t(m.another)}</span>
          <SearchBox compact onPick={pick} />
        </div>
        <Choice name="show" value={search.show} options={PICTURE_AND_TABLE} />
      </Settings>
    </ChainOf>
  );
}

/** Asks at the grain wanted, and at coarser ones until the picture has few enough things to be read. */
function ChainOf({ of, children }: { readonly of: string; readonly children: React.ReactNode }) {
  const t = useT();
  const { direction, depth = 2, grain: wanted = 'AS_STATED', basis, through } = useSearch({ from: '/chain' });
  const lang = useApiLang();
  const variablesAt = (grain: Grain): SupplyChainQueryVariables => ({
    of,
    direction: direction ?? 'UPSTREAM',
    gaps: direction !== 'DOWNSTREAM',
    depth,
    grain,
    lang,
    ...(basis ? { basis: [basis] } : {}),
    ...(through ? { through } : {}),
  });
  const fine = useAt(wanted, variablesAt, true);
  const next = coarser(wanted);
  const middle = useAt(next ?? wanted, variablesAt, next !== undefined && fine.tooMany);
  const last = next && coarser(next);
  const coarse = useAt(last ?? wanted, variablesAt, last !== undefined && middle.tooMany);
  const shown = fine.tooMany && next ? (middle.tooMany && last ? coarse : middle) : fine;
  const elsewhere = (
    <Page title={m.title}>
      {children}
      <EmptyState>{t(m.unknown)}</EmptyState>
    </Page>
  );
  if (shown.asked.failure?.kind === 'refused') return elsewhere;
  return (
    <Loaded of={shown.asked}>
      {(answer) =>
        answer.entity && shown.chain ? (
          <ChainSheet
            thing={answer.entity}
            title={t(m.of(answer.entity.name, direction))}
            chain={shown.chain}
            grain={shown.grain}
            wanted={wanted}
            variables={variablesAt(shown.grain)}
          >
            {children}
          </ChainSheet>
        ) : (
          elsewhere
        )
      }
    </Loaded>
  );
}

function useAt(grain: Grain, variablesAt: (grain: Grain) => SupplyChainQueryVariables, on: boolean) {
  const asked = useData(SupplyChain, variablesAt(grain), { pause: !on });
  const { data } = asked;
  const chain = useMemo(() => data && chainOf(data, grain), [data, grain]);
  const tooMany = on && chain !== undefined && chain.things.size > MOST;
  return { asked, grain, chain, tooMany };
}
