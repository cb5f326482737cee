import { badInput } from '../../errors.ts';
import type { Row, Value } from '../../graph/port.ts';
import { defineQuery } from '../../graph/query.ts';
import { langArg } from '../../graphql/args.ts';
import { builder } from '../../graphql/builder.ts';
import { doc } from '../../graphql/docs.ts';
import * as enums from '../../graphql/enums.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { textOf } from '../../graphql/texts.ts';
import { type Basis, EDGE_KINDS, type EdgeKind, ENTITY_LABEL, FACT_KINDS, type NodeKind } from '../../ontology/index.ts';
import { basisArg, basisOf, within } from './arguments.ts';

/** The whole graph at a glance, in one answer: each thing with its place on a map that the loader drew, and what links them. */

const FIRST = 2_000;
/** Relations told at most, a thing told; the plan has one and a half. */
const LINKS = 4;

interface Point {
  readonly [property: string]: Value;
  readonly key: string;
  readonly kind: NodeKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly mapX: number;
  readonly mapY: number;
  readonly degree: number;
}
interface Line {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  readonly basis: Basis;
}
interface OverviewRecord {
  readonly nodes: readonly Point[];
  readonly links: readonly Line[];
  readonly truncated: boolean;
}

const pointsQuery = defineQuery({
  name: 'overview/nodes',
  text: `UNWIND $kinds AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, kind: k})
    WITH n ORDER BY n.degree DESC, n.key LIMIT $first
    RETURN collect({key: n.key, kind: n.kind, nameZh: n.nameZh, nameEn: n.nameEn, mapX: n.mapX, mapY: n.mapY, degree: n.degree}) AS nodes
  }
RETURN k AS k, nodes AS nodes`,
  sample: { kinds: ['Region'] as readonly string[], first: 3 },
  parse: (row: Row) => row['nodes'] as unknown as Point[],
});

/** By kind and not by key: one pass over the relations, where a lookup a thing would take thousands. */
const linesQuery = defineQuery({
  name: 'overview/links',
  text: `UNWIND $kinds AS k
  CALL (k) {
    MATCH (n:${ENTITY_LABEL} {rev: $rev, kind: k})-[r:${EDGE_KINDS.join('|')}]->(m:${ENTITY_LABEL})
    WHERE m.kind IN $kinds AND r.basis IN $basis
    WITH n, r, m ORDER BY r.key LIMIT $most
    RETURN collect({key: r.key, source: n.key, target: m.key, kind: r.kind, basis: r.basis}) AS links
  }
RETURN k AS k, links AS links`,
  sample: { kinds: ['Region'] as readonly string[], basis: ['STATED'] as readonly string[], most: 3 },
  parse: (row: Row) => row['links'] as unknown as Line[],
});

const PointType = builder.objectRef<Point>('OverviewNode').implement({
  description: doc('A thing on the map of the whole graph.', '{ name: "汽车产业", x: -49, y: 14, degree: 134 }'),
  fields: (t) => ({
    key: t.string({ description: doc('Its key.', '"industry/automobile"'), resolve: (p) => p.key }),
    kind: t.field({ type: enums.NodeKindEnum, description: doc('What sort of thing it is.', 'Industry'), resolve: (p) => p.kind }),
    name: t.string({ args: langArg(), description: doc('Its name.', '"汽车产业"'), resolve: (p, { lang }) => textOf(p, 'name', lang) }),
    x: t.int({ description: doc('Where it stands, from left to right; 0 is the middle.', '-49'), resolve: (p) => p.mapX }),
    y: t.int({ description: doc('Where it stands, from top to bottom; 0 is the middle.', '14'), resolve: (p) => p.mapY }),
    degree: t.int({ description: doc('Relations it stands in, those to things left out included.', '134'), resolve: (p) => p.degree }),
  }),
});

const LineType = builder.objectRef<Line>('OverviewLink').implement({
  description: doc('A relation on the map of the whole graph.', '{ source: "industry/glass", target: "industry/automobile", kind: SUPPLIES }'),
  fields: (t) => ({
    source: t.exposeString('source', { description: doc('Key of the end that its sentence begins with.', '"industry/glass"') }),
    target: t.exposeString('target', { description: doc('Key of the other end.', '"industry/automobile"') }),
    kind: t.field({ type: enums.EdgeKindEnum, description: doc('What kind of relation it is.', 'SUPPLIES'), resolve: (l) => l.kind }),
    basis: t.field({ type: enums.Basis, description: doc('The strongest of its citations.', 'STATED'), resolve: (l) => l.basis }),
  }),
});

const OverviewType = builder.objectRef<OverviewRecord>('Overview').implement({
  description: doc('Things and the relations among them, with places on a map.', '{ nodes: [{ x: -49, y: 14 }] }'),
  fields: (t) => ({
    nodes: t.field({
      type: [PointType],
      description: doc('The things, those with most relations first.', '[{ name: "汽车产业" }]'),
      complexity: { field: 1, multiplier: 1 },
      resolve: (o) => [...o.nodes],
    }),
    links: t.field({
      type: [LineType],
      description: doc('The relations among them, in the order of their keys.', '[{ kind: SUPPLIES }]'),
      complexity: { multiplier: 2 },
      resolve: (o) => [...o.links],
    }),
    truncated: t.exposeBoolean('truncated', { description: doc('There is more than was asked for.', 'false') }),
  }),
});

builder.queryField('overview', (t) =>
  t.field({
    type: OverviewType,
    description: doc(
      'The whole graph at a glance: every thing with its place on a map that is the same for all who read this revision, and the relations among them.',
      'overview(kinds: [Industry, Region]) { nodes { name x y degree } links { source target basis } }',
    ),
    args: {
      kinds: t.arg({
        type: [enums.NodeKindEnum],
        description: doc('Only things of these kinds; all that the plan speaks of where not given.', '[Industry]'),
      }),
      first: t.arg.int({
        defaultValue: FIRST,
        description: doc(`Things wanted at most, 1 to ${LIMITS.overview}; those with most relations are kept.`, '500'),
      }),
      ...basisArg(),
    },
    complexity: ({ first }) => ({ field: 50, multiplier: Math.min(Math.max(first ?? FIRST, 1), LIMITS.overview) }),
    resolve: async (_root, args, context): Promise<OverviewRecord> => {
      const first = within('first', args.first, FIRST, LIMITS.overview);
      const kinds = (args.kinds ?? FACT_KINDS).filter((k) => FACT_KINDS.includes(k));
      if (kinds.length === 0) throw badInput(`kinds names nothing that stands on the map. It holds ${FACT_KINDS.join(', ')}.`);
      const basis = basisOf(args.basis);
      const most = LINKS * LIMITS.overview;
      const [points, lines] = await Promise.all([
        context.graph.run(pointsQuery, { kinds, first: first + 1 }),
        context.graph.run(linesQuery, { kinds, basis: [...basis], most: most + 1 }),
      ]);
      const found = points.flat().sort((a, b) => b.degree - a.degree || (a.key < b.key ? -1 : 1));
      const nodes = found.slice(0, first);
      const shown = new Set(nodes.map((n) => n.key));
      const among = lines.flat().filter((l) => shown.has(l.source) && shown.has(l.target));
      const links = among.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, LINKS * first);
      const cut = lines.some((l) => l.length > most);
      return { nodes, links, truncated: found.length > nodes.length || among.length > links.length || cut };
    },
  }),
);
