import type { TargetsCellFragment, TargetsRowFragment } from '../../api/fragments.ts';
import type { Text } from '../../i18n/text.ts';
import type { Shown } from './search.ts';

/** What the bars of the targets can show: the cell, and the one before it where there are two. */
export interface Measure {
  readonly caption: Text;
  readonly cell: (row: TargetsRowFragment) => TargetsCellFragment;
  readonly before?: (row: TargetsRowFragment) => TargetsCellFragment;
}

export const measures: Readonly<Record<Shown, Measure>> = {
  output: { caption: { zh: '产值（收入）', en: 'Output (sales)' }, cell: (r) => r.output, before: (r) => r.outputBefore },
  'value-added': { caption: { zh: '增加值', en: 'Value added' }, cell: (r) => r.valueAdded, before: (r) => r.valueAddedBefore },
  growth: { caption: { zh: '年均增速', en: 'Growth a year' }, cell: (r) => r.outputGrowth },
  multiple: { caption: { zh: '为 2010 年倍数', en: 'Multiple of 2010' }, cell: (r) => r.outputMultiple },
  share: { caption: { zh: '占全省产值', en: 'Share of the province' }, cell: (r) => r.shareOfOutput },
  stretch: { caption: { zh: '增速跨度', en: 'Stretch' }, cell: (r) => r.outputStretch },
  ratio: { caption: { zh: '增加值率', en: 'Value-added ratio' }, cell: (r) => r.valueAddedRatio },
};

/** Rows that share an axis: sales revenue never stands on that of output. */
export interface Axis {
  /** Indicator of the output of these rows. */
  readonly indicator: { readonly key: string; readonly name: string };
  readonly rows: readonly TargetsRowFragment[];
  /** Least and greatest value; 0 is always among them. */
  readonly least: number;
  readonly most: number;
}

export function axesOf(
  rows: readonly TargetsRowFragment[],
  { cell, before }: Measure,
): { readonly axes: readonly Axis[]; readonly without: readonly TargetsRowFragment[] } {
  const valued = rows.filter((r) => cell(r).value !== null);
  const byIndicator = new Map<string, TargetsRowFragment[]>();
  for (const row of valued) {
    const { key } = row.output.indicator;
    byIndicator.set(key, [...(byIndicator.get(key) ?? []), row]);
  }
  const axes = [...byIndicator.values()].map((own): Axis => {
    const values = own.flatMap((r) => [cell(r).value, before?.(r).value ?? null]).filter((v): v is number => v !== null);
    return { indicator: (own[0] as TargetsRowFragment).output.indicator, rows: own, least: Math.min(0, ...values), most: Math.max(0, ...values) };
  });
  return { axes, without: rows.filter((r) => cell(r).value === null) };
}
