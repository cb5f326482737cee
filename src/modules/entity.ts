import type { GraphQLResolveInfo } from 'graphql';
import { NODE_KEY } from '../domain/key.ts';
import { badInput } from '../errors.ts';
import { langArg } from '../graphql/args.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { doc } from '../graphql/docs.ts';
import { NodeKindEnum } from '../graphql/enums.ts';
import { loadAll, type MaybePromise } from '../graphql/loaders.ts';
import type { EntityRecord } from '../graphql/records.ts';
import { detailAt } from '../graphql/selection.ts';
import { textOf } from '../graphql/texts.ts';
import { NODE_KINDS, type NodeKind, nodeKinds } from '../ontology/index.ts';
import { Fact } from './fact.ts';

/** The interface of all things in the graph, and one type reference for each kind of the catalogue. */

export const Entity = builder.interfaceRef<EntityRecord>('Entity').implement({
  description: doc('A thing that the plan speaks of, of any kind: industry, enterprise, park, project, region, product …', 'the Industry 汽车产业'),
  interfaces: [Fact as never, builder.nodeInterfaceRef() as never],
  resolveType: (entity) => entity.kind,
  fields: (t) => ({
    kind: t.field({
      type: NodeKindEnum,
      description: doc('What sort of thing it is.', 'Industry'),
      resolve: (e) => e.kind as NodeKind,
    }),
    name: t.string({
      args: langArg(),
      description: doc('Its name: Chinese as the plan means it, or English.', '"汽车产业"'),
      resolve: (e, { lang }) => textOf(e, 'name', lang),
    }),
    aliases: t.stringList({
      description: doc('Other forms that the plan or the trade uses.', '["汽车工业"]'),
      resolve: (e) => [...(e.aliases ?? [])],
    }),
    summary: t.string({
      args: langArg(),
      description: doc('One or two sentences in the project’s own words.', '"全省第一大支柱产业，以一汽为核心。"'),
      resolve: (e, { lang }) => textOf(e, 'summary', lang),
    }),
    degree: t.int({
      description: doc('Relations it stands in, of all kinds and bases.', '134'),
      resolve: (e) => (e['degree'] as number | undefined) ?? 0,
    }),
  }),
});

/** What every thing has that facts are asserted of. Fields are added by the modules that own them. */
export const Subject = builder.interfaceRef<EntityRecord>('Subject').implement({
  description: doc('A thing that the plan asserts something of: all kinds but the plan itself.', 'the Enterprise 一汽'),
  interfaces: [Entity as never, Fact as never, builder.nodeInterfaceRef() as never],
  resolveType: (entity) => entity.kind,
});

/** The thing of a key, with what is selected of it. */
export const thingAt = (key: string, { load }: Context, info: GraphQLResolveInfo): MaybePromise<EntityRecord> =>
  load.entity.load(key, detailAt(info)) as MaybePromise<EntityRecord>;
export const thingsAt = (keys: readonly string[], context: Context, info: GraphQLResolveInfo): MaybePromise<EntityRecord>[] =>
  keys.map((key) => thingAt(key, context, info));

function entityRef<K extends NodeKind>(kind: K) {
  return builder.nodeRef<EntityRecord>(kind, {
    id: { resolve: (record) => record.key },
    loadManyWithoutCache: async (keys: string[], { load }) => {
      const records = await loadAll(load.entity, keys);
      return records.map((r) => (r?.kind === kind ? r : null)) as EntityRecord[];
    },
  });
}
export type EntityRef = ReturnType<typeof entityRef>;
export const entityRefs = Object.fromEntries(NODE_KINDS.map((kind) => [kind, entityRef(kind)])) as unknown as Readonly<Record<NodeKind, EntityRef>>;

/** Refuses a key that cannot be one of this kind, and tells how one looks. `name` is the argument that holds it. */
export function checkKey(key: string, kind?: NodeKind, name = 'key'): string {
  const slug = kind && nodeKinds[kind].slug;
  const structural = kind && ['Section', 'Passage'].includes(kind);
  const fits = slug ? key.startsWith(`${slug}/`) && (structural || NODE_KEY.test(key)) : /^[a-z]+\//.test(key) && key.length <= 400;
  if (!fits) {
    const example = kind ? nodeKinds[kind].example : 'industry/automobile';
    throw badInput(`${name} is a readable key such as ${example}. Find keys with search(text:) or resolve(names:).`);
  }
  return key;
}
