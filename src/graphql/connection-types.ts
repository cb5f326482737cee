import type { InterfaceRef, ObjectFieldsShape, OutputType } from '@pothos/core';
import { BASIS } from '../ontology/index.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { doc } from './docs.ts';
import { Evidence, ListOrder } from './enums.ts';
import { LIMITS } from './limits.ts';
import type { ConnectionRecord, LinkRecord } from './records.ts';

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
type EdgeInterface = InterfaceRef<Types, LinkRecord>;

interface ConnectionOptions {
  /** Name without `Connection` or `Edge`. */
  readonly name: string;
  readonly node: OutputType<Types>;
  /** What the rows are, for descriptions. */
  readonly what: string;
  readonly example: string;
  /** Facts behind each row: the edge implements these, and the connection tells its `evidence`. */
  readonly edgeInterfaces?: EdgeInterface[];
  readonly edgeFields?: ObjectFieldsShape<Types, LinkRecord>;
  /** Fields about the list as a whole. */
  readonly listFields?: ObjectFieldsShape<Types, ConnectionRecord>;
}

const made = new Map<string, ReturnType<typeof makeConnection>>();

/** A Relay connection and its edge type, with totalCount, and evidence where rows are facts. Made once a name. */
export function connectionType(options: ConnectionOptions) {
  const connection = made.get(options.name) ?? makeConnection(options);
  made.set(options.name, connection);
  return connection;
}

function makeConnection({ name, node, what, example, edgeInterfaces = [], edgeFields, listFields }: ConnectionOptions) {
  const edge = builder.objectRef<LinkRecord>(`${name}Edge`).implement({
    description: doc(`One row of a list of ${what}.`, example),
    interfaces: edgeInterfaces,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: doc('Position of the row; give it as `after` to go on from here.', '"WyJ…"') }),
      node: t.field({
        type: node as never,
        description: doc('What stands in the row.', example),
        complexity: 0,
        resolve: (link) => link.node as never,
      }),
      ...(edgeFields ? edgeFields(t as never) : {}),
    }),
  });
  return builder.objectRef<ConnectionRecord>(`${name}Connection`).implement({
    description: doc(`A page of ${what}.`, `{ totalCount nodes { key } }`),
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: doc('The rows, each with what is said of it.', '[{ cursor: "WyJ…", node: { … } }]'),
        complexity: { field: 0, multiplier: 1 },
        resolve: (c) => c.edges as LinkRecord[],
      }),
      nodes: t.field({
        type: [node] as never,
        description: doc('The things in the rows alone.', '[{ … }]'),
        complexity: { field: 0, multiplier: 1 },
        resolve: (c) => c.edges.map((e) => e.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: doc('Where this page stands in the list.', '{ hasNextPage: false }'),
        resolve: ({ edges, hasNextPage, hasPreviousPage }) => ({
          hasNextPage,
          hasPreviousPage,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        }),
      }),
      totalCount: t.int({
        description: doc('Rows of the whole list under the same filter.', '12'),
        resolve: (c) => c.total ?? 0,
      }),
      ...(edgeInterfaces.length > 0
        ? {
            evidence: t.field({
              type: Evidence,
              description: doc('The strongest basis in the whole list; NOT_STATED where the plan says nothing.', 'NOT_STATED'),
              resolve: (c) => BASIS.names.find((b) => c.bases.includes(b)) ?? ('NOT_STATED' as const),
            }),
          }
        : {}),
      ...(listFields ? listFields(t as never) : {}),
    }),
  });
}

/** Forward paging in reading order. */
export const readingArgs = () =>
  builder.args((t) => ({
    first: t.int({ description: doc(`Rows wanted: 1 to ${LIMITS.pageMaximum}, ${LIMITS.pageDefault} where not given.`, '20') }),
    after: t.string({ description: doc('Cursor after which the page begins.', '"WyJ…"') }),
  }));

/** Forward paging in an order of choice. */
export const pageArgs = () => ({
  ...readingArgs(),
  ...builder.args((t) => ({
    orderBy: t.field({ type: ListOrder, description: doc('Order of the list; reading order where not given.', 'NAME') }),
  })),
});

/** Cost of a list: one statement and, for each row asked for, what is selected below it. */
export const pageComplexity = (args: { first?: number | null | undefined }) => ({
  field: 2,
  multiplier: Math.min(Math.max(args.first ?? LIMITS.pageDefault, 1), LIMITS.pageMaximum),
});
