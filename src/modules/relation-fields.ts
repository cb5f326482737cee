import { badInput } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { filterList, listField } from '../graphql/connection.ts';
import { connectionType, pageArgs, pageComplexity } from '../graphql/connection-types.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import { type EdgeRecord, type EntityRecord, toRecord } from '../graphql/records.ts';
import { type EdgeKind, type EdgeKindSpec, edgeKinds, type NodeKind, nodeKinds, relationFields } from '../ontology/index.ts';
import { Entity, entityRefs } from './entity.ts';
import { Link, ownFields } from './relation.ts';
import { hubOf, relationQueries } from './relation-queries.ts';

/**
 * The relation fields of every node kind, made from the catalogue, so that none can be written without its loader,
 * maximum, order, cost and evidence.
 */

/** INPUT_TO → InputTo */
const pascal = (edge: EdgeKind): string =>
  edge
    .toLowerCase()
    .split('_')
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
    .join('');

function relationConnection(edge: EdgeKind, far: readonly NodeKind[]) {
  const only = far.length === 1 ? (far[0] as NodeKind) : undefined;
  const name = `${pascal(edge)}${only ?? 'Entity'}`;
  const own = ownFields[edge];
  return connectionType({
    name,
    node: (only ? entityRefs[only] : Entity) as never,
    what: `things at the end of ${edge} (${edgeKinds[edge].caption.zh}), with the evidence`,
    example: `{ basis: STATED, node: { key: "${only ? nodeKinds[only].example : 'industry/automobile'}" } }`,
    edgeInterfaces: [Link],
    ...(own ? { edgeFields: own } : {}),
  });
}

const PART_PARENTS: ReadonlySet<NodeKind> = new Set(edgeKinds.PART_OF.ends.flatMap((e) => e.target));

/** Gives a node kind a connection field for each edge kind that may end at it, in both directions. */
export function addRelationFields(kind: NodeKind): void {
  for (const relation of relationFields(kind)) {
    const { field, edge, direction, far } = relation;
    const spec: EdgeKindSpec = edgeKinds[edge];
    const parts = PART_PARENTS.has(kind) && edge !== 'PART_OF';
    const reading = spec.sentence.zh
      .replace('{source}', direction === 'in' ? '…' : nodeKinds[kind].caption.zh)
      .replace('{target}', direction === 'in' ? nodeKinds[kind].caption.zh : '…');
    builder.objectField(entityRefs[kind], field, (t) =>
      t.field({
        type: relationConnection(edge, far),
        description: doc(
          `${spec.caption.zh}（${reading}）: ${spec.about} Leads to ${far.map((f) => nodeKinds[f].caption.en).join(', ')}.`,
          `${field}(first: 5) { evidence totalCount edges { basis node { key name } } }`,
        ),
        args: {
          ...pageArgs(),
          basis: t.arg({ type: [enums.Basis], description: doc('Only relations of these bases; all where not given.', '[STATED, IMPLIED]') }),
          ...(far.length > 1
            ? {
                kinds: t.arg({
                  type: [enums.NodeKindEnum],
                  description: doc('Only relations that lead to these kinds; all where not given.', `[${far[0]}]`),
                }),
              }
            : {}),
          ...(parts
            ? {
                includeParts: t.arg.boolean({
                  defaultValue: false,
                  description: doc('Also the relations of its parts, down to the fields of an industry or the counties of a region.', 'true'),
                }),
              }
            : {}),
        },
        complexity: pageComplexity,
        ...listField((args: RelationArguments) => ({
          queries: relationQueries(edge, direction, args.includeParts === true),
          ...(args.includeParts || direction === 'both' ? {} : { hub: hubOf(edge, direction) }),
          args,
          filters: { basis: filterList('basis', args.basis), kinds: kindsOf(far, args.kinds) },
          link: (item) => ({
            node: toRecord<EntityRecord>(item['node']),
            ...(item['edge'] === undefined ? {} : { edge: toRecord<EdgeRecord>(item['edge']) }),
          }),
        })),
      } as never),
    );
  }
}

/** The kinds a field leads to, or those of them that are asked for. An edge kind may lead elsewhere by another field. */
function kindsOf(far: readonly NodeKind[], asked: readonly string[] | null | undefined): readonly string[] {
  const kinds = filterList('kinds', asked) ?? [...far].sort();
  const foreign = kinds.filter((k) => !(far as readonly string[]).includes(k));
  if (foreign.length > 0) throw badInput(`This relation never leads to ${foreign.join(', ')}; kinds may be ${far.join(', ')}.`);
  return kinds;
}

interface RelationArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly orderBy?: string | null;
  readonly basis?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly includeParts?: boolean | null;
}
