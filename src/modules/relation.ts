import type { ObjectFieldsShape } from '@pothos/core';
import { endsOfEdgeKey } from '../domain/key.ts';
import { NAMES } from '../graph/detail.ts';
import type { Value } from '../graph/port.ts';
import { langArg } from '../graphql/args.ts';
import { beside } from '../graphql/beside.ts';
import { builder, type SchemaTypes } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { doc } from '../graphql/docs.ts';
import * as enums from '../graphql/enums.ts';
import type { CitationRecord, EdgeRecord, EntityRecord, LinkRecord } from '../graphql/records.ts';
import { citationDetailAt } from '../graphql/selection.ts';
import { type LangValue, textIn } from '../graphql/texts.ts';
import { type EdgeKind, edgeKinds, type ListKind, type Stage, type Stance, type Strength } from '../ontology/index.ts';
import { Entity, entityRefs, thingAt } from './entity.ts';
import { Citation, Fact } from './fact.ts';

/**
 * Relations as types: the edge of a connection that follows one (Link), and a relation as a fact of its own (Relation).
 * Both carry the same fields, made once.
 */

const edgeOf = (link: LinkRecord): EdgeRecord => link.edge as EdgeRecord;

/** Reads a relation aloud: 玻璃为汽车产业配套. */
export async function sentence(edge: EdgeRecord, lang: LangValue | null | undefined, { load }: Context): Promise<string> {
  const { source, target } = endsOfEdgeKey(edge.key);
  const [from, to] = await Promise.all([load.entity.load(source, NAMES), load.entity.load(target, NAMES)]);
  const name = (e: EntityRecord | null, key: string) => (e && textIn(e, 'name', lang)) ?? key;
  return edgeKinds[edge.kind].sentence[lang === 'EN' ? 'en' : 'zh'].replace('{source}', name(from, source)).replace('{target}', name(to, target));
}

/** The fields that every relation has, on a `Relation` and on the edge of a connection alike. */
const texts = {
  key: doc('Readable, stable identity of the relation.', '"jilin-12fyp/SUPPLIES|industry/glass|industry/automobile|product/processed-glass"'),
  kind: doc('What kind of relation it is.', 'SUPPLIES'),
  basis: doc('The strongest of its citations.', 'STATED'),
  sentence: doc('The relation read aloud.', '"玻璃为汽车产业配套"'),
  strength: doc('How far the plan commits itself; null where it does not say.', 'PROMOTE'),
  stance: doc('Which way the plan wants it to go; null where it does not say.', 'UPGRADE'),
  stage: doc('What exists on the day of the plan; null where the question does not arise.', 'PLANNED'),
  list: doc('OPEN where the list it comes from names only examples.', 'OPEN'),
  condition: doc('Under what condition, in a few own words; null where there is none.', '"以淘汰为前提"'),
  citations: doc('Where the plan says so, in reading order.', '[{ locator: "3.2.3.2#1" }]'),
};

type FieldBuilder<P> = PothosSchemaTypes.ObjectFieldBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, P>;

const commonFields = <P>(t: FieldBuilder<P>, edgeOf: (parent: P) => EdgeRecord) => ({
  key: t.string({ description: texts.key, resolve: (p) => edgeOf(p).key }),
  kind: t.field({ type: enums.EdgeKindEnum, description: texts.kind, resolve: (p) => edgeOf(p).kind }),
  basis: t.field({ type: enums.Basis, description: texts.basis, resolve: (p) => edgeOf(p).basis }),
  sentence: t.string({ args: langArg(), description: texts.sentence, resolve: (p, { lang }, context) => sentence(edgeOf(p), lang, context) }),
  strength: t.field({
    type: enums.Strength,
    nullable: true,
    description: texts.strength,
    resolve: (p) => propertyOf<Strength>(edgeOf(p), 'strength'),
  }),
  stance: t.field({ type: enums.Stance, nullable: true, description: texts.stance, resolve: (p) => propertyOf<Stance>(edgeOf(p), 'stance') }),
  stage: t.field({ type: enums.Stage, nullable: true, description: texts.stage, resolve: (p) => propertyOf<Stage>(edgeOf(p), 'stage') }),
  list: t.field({ type: enums.ListKind, nullable: true, description: texts.list, resolve: (p) => propertyOf<ListKind>(edgeOf(p), 'list') }),
  condition: t.string({
    nullable: true,
    args: langArg(),
    description: texts.condition,
    resolve: (p, { lang }) => textIn(edgeOf(p), 'condition', lang),
  }),
  citations: t.field({
    type: [Citation],
    description: texts.citations,
    complexity: { field: 2, multiplier: 3 },
    ...beside({ ofRelation: true }),
    resolve: (p, _args, { load }, info) => load.citations.load(edgeOf(p).key, citationDetailAt(info)) as CitationRecord[],
  }),
});

const propertyOf = <V extends Value>(edge: EdgeRecord, property: string): V | null => (edge[property] as V | undefined) ?? null;

const productField = <P>(t: FieldBuilder<P>, edgeOf: (parent: P) => EdgeRecord) =>
  t.field({
    type: entityRefs.Product,
    nullable: true,
    description: doc('The product supplied, where the plan names it.', '{ name: "深加工玻璃" }'),
    resolve: (p, _args, context, info) => {
      const product = propertyOf<string>(edgeOf(p), 'product');
      return product ? thingAt(product, context, info) : null;
    },
  });

export const Link = builder.interfaceRef<LinkRecord>('Link').implement({
  description: doc(
    'The edge of a connection that follows a relation: where it leads, and the evidence for the relation.',
    '{ basis: STATED, citations: [{ locator: "3.2.3.2#1" }], node: { … } }',
  ),
  fields: (t) => commonFields(t as never, edgeOf),
});

export const Relation = builder.objectRef<EdgeRecord>('Relation').implement({
  description: doc('A relation as a fact of its own, as a passage asserts it.', '玻璃为汽车产业配套'),
  interfaces: [Fact as never],
  isTypeOf: (value) => (value as EdgeRecord).kind in edgeKinds,
  fields: (t) => ({
    ...commonFields(t as FieldBuilder<EdgeRecord>, (edge) => edge),
    source: t.field({
      type: Entity,
      description: doc('The end that the sentence begins with.', '{ name: "玻璃" }'),
      resolve: (edge, _args, context, info) => thingAt(endsOfEdgeKey(edge.key).source, context, info),
    }),
    target: t.field({
      type: Entity,
      description: doc('The other end.', '{ name: "汽车产业" }'),
      resolve: (edge, _args, context, info) => thingAt(endsOfEdgeKey(edge.key).target, context, info),
    }),
    role: t.string({
      nullable: true,
      description: doc('The role that this kind of relation knows, by name; null where it knows none.', '"COMPONENT"'),
      resolve: (edge) => propertyOf<string>(edge, 'role'),
    }),
    product: productField(t as FieldBuilder<EdgeRecord>, (edge) => edge),
  }),
});

type OwnFields = ObjectFieldsShape<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, LinkRecord>;
type RoleEnum = typeof enums.PlaceRole | typeof enums.FirmRole | typeof enums.InputRole | typeof enums.CooperationRole;

const roleField =
  (type: RoleEnum, about: string, example: string): OwnFields =>
  (t) => ({
    role: t.field({
      type: type as never,
      nullable: true,
      description: doc(about, example),
      resolve: (l: LinkRecord) => propertyOf<string>(edgeOf(l), 'role') as never,
    }),
  });

/** What edges of one kind carry beyond the common fields; a test holds this against the catalogue. */
export const ownFields: { readonly [K in EdgeKind]?: OwnFields } = {
  LOCATED_IN: roleField(enums.PlaceRole, 'How the thing stands in this place among several; null where it is the only one.', 'JOINT'),
  OPERATES_IN: roleField(enums.FirmRole, 'What the firm is to the industry; null where the plan only names it.', 'KEY'),
  INPUT_TO: roleField(enums.InputRole, 'What the input is to the thing.', 'COMPONENT'),
  INVOLVES: roleField(enums.CooperationRole, 'What the party is to the cooperation.', 'GIVER'),
  SUPPLIES: (t) => ({ product: productField(t, edgeOf) }),
  AFFECTS: (t) => ({
    sign: t.field({
      type: enums.Sign,
      nullable: true,
      description: doc('Whether the issue helps or harms.', 'MINUS'),
      resolve: (l) => propertyOf(edgeOf(l), 'sign'),
    }),
  }),
  COOPERATES_WITH: (t) => ({
    matter: t.string({
      nullable: true,
      args: langArg(),
      description: doc('What the cooperation is about.', '"共建园区"'),
      resolve: (l, { lang }) => textIn(edgeOf(l), 'matter', lang),
    }),
  }),
  MEMBER_OF: (t) => ({
    from: t.int({
      nullable: true,
      description: doc('First year of the membership; null where it always was.', '2015'),
      resolve: (l) => propertyOf(edgeOf(l), 'from'),
    }),
    until: t.int({
      nullable: true,
      description: doc('Last year of the membership; null where it lasts.', '2010'),
      resolve: (l) => propertyOf(edgeOf(l), 'until'),
    }),
  }),
};
