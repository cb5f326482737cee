import { kindOfKey } from '../../ontology/index.ts';
import { type CheckContext, faultAt, type Rule } from '../check-context.ts';
import type { Fault } from '../fault.ts';
import type { Placed } from '../pack.ts';

const EDGE_REFERENCES = ['source', 'target', 'product'] as const;
const OBSERVATION_REFERENCES = ['subject', 'indicator', 'unit', 'region'] as const;

export const references: Rule = {
  name: 'references',
  about: 'Every key that a thing, an edge, a figure or a mention names is defined in some pack.',
  check(context) {
    const faults: Fault[] = [];
    for (const pack of context.packs) {
      for (const mention of pack.mentions) missing(context, faults, mention, 'key', mention.entry.key);
      for (const node of pack.nodes)
        for (const indicator of (node.entry['indicators'] as readonly string[] | undefined) ?? [])
          missing(context, faults, node, 'indicators', indicator);
      for (const edge of pack.edges) {
        for (const field of EDGE_REFERENCES) missing(context, faults, edge, field, edge.entry[field]);
      }
      for (const o of pack.observations) {
        for (const field of OBSERVATION_REFERENCES) missing(context, faults, o, field, o.entry[field]);
        missing(context, faults, o, 'against', o.entry.against?.key);
        if (o.entry.ofWhich && !context.observations.has(o.entry.ofWhich) && !context.isLost(o.entry.ofWhich)) {
          faults.push(
            faultAt(
              o.placeOf('ofWhich'),
              'references',
              `no figure has the key ${o.entry.ofWhich}`,
              'write the key of the whole as `npm run check` derives it',
            ),
          );
        }
      }
    }
    return faults;
  },
};

function missing(context: CheckContext, faults: Fault[], item: Placed<unknown>, field: string, key: unknown): void {
  if (typeof key !== 'string' || context.kindOf(key)) return;
  const kind = kindOfKey(key);
  faults.push(
    faultAt(
      item.placeOf(field),
      'references',
      `${field}: no pack defines ${key}`,
      kind ? `define the ${kind} or mend the key` : 'begin the key with the slug of a kind',
    ),
  );
}
