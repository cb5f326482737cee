import type { EdgeEntry, ObservationEntry } from './pack-schema.ts';

/** The one order in which entries stand in pack files. Code-point order, so that every machine agrees. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const edgeOrder = (e: EdgeEntry): string => [e.source, e.target, e['product'] ?? ''].join(' ');

export const observationOrder = (o: ObservationEntry): string =>
  [
    o.subject,
    o.indicator,
    o.year ?? `${o.period?.from}-${o.period?.to}`,
    o.nature,
    o.population?.en ?? '',
    o.region ?? '',
    o.breakdown?.en ?? '',
    o.qualifier ?? '',
  ].join(' ');
