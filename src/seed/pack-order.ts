import type { EdgeEntry, ObservationEntry } from './pack-schema.ts';

/** What entries stand in pack files by, in the order of code units, so that every machine agrees. */
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
