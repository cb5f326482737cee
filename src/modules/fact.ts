import { beside } from '../graphql/beside.ts';
import { builder } from '../graphql/builder.ts';
import { doc } from '../graphql/docs.ts';
import { Basis } from '../graphql/enums.ts';
import type { CitationRecord } from '../graphql/records.ts';
import { citationDetailAt } from '../graphql/selection.ts';
import { type Basis as BasisValue, edgeKinds } from '../ontology/index.ts';

/** What a thing, a relation and a figure have in common. */
export interface FactRecord {
  readonly key: string;
  readonly kind: string;
  readonly basis?: BasisValue;
}

export const Citation = builder.objectRef<CitationRecord>('Citation');

export const Fact = builder.interfaceRef<FactRecord>('Fact').implement({
  description: doc('Anything that the graph asserts: a thing, a relation or a figure, with its evidence.', 'the Relation “玻璃为汽车产业配套”'),
  resolveType: (fact) => (fact.kind in edgeKinds ? 'Relation' : fact.kind),
  fields: (t) => ({
    key: t.exposeString('key', {
      description: doc('Readable, stable identity.', '"jilin-12fyp/SUPPLIES|industry/glass|industry/automobile|product/processed-glass"'),
    }),
    basis: t.field({
      type: Basis,
      nullable: true,
      description: doc('The strongest of its citations; null for the structure of the plan itself.', 'STATED'),
      resolve: (fact) => fact.basis ?? null,
    }),
    citations: t.field({
      type: [Citation],
      description: doc(
        'Where the plan says so, in reading order, or why it is known otherwise.',
        '[{ locator: "3.2.3.2#1", says: ["玻璃", "汽车产业", "配套"] }]',
      ),
      complexity: { field: 2, multiplier: 3 },
      ...beside({}),
      resolve: (fact, _args, { load }, info) => load.citations.load(fact.key, citationDetailAt(info)) as CitationRecord[],
    }),
  }),
});
