import { AsyncLocalStorage } from 'node:async_hooks';
import DataLoader from 'dataloader';
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType, lexicographicSortSchema } from 'graphql';

/**
 * Which fields a statement runs for. Known only while a request is explained: its schema notes the path of each field around
 * its resolver, and a batch runs for all fields that put something into it. Other requests pay nothing.
 */

const asking = new AsyncLocalStorage<readonly string[]>();
/** Explained requests under way; the storage costs every promise of the process, so it is put away when there is none. */
let explained = 0;

/** Paths of the fields that what runs now runs for, without the numbers of list items; undefined where nobody wants to know. */
export const fieldsAsking = (): readonly string[] | undefined => asking.getStore();

export async function whileExplaining<T>(work: () => T): Promise<Awaited<T>> {
  explained += 1;
  try {
    return await work();
  } finally {
    explained -= 1;
    if (explained === 0) asking.disable();
  }
}

/** A loader whose batches run for all fields that asked for something in them, and for what is read along below those. */
export function batched<V>(
  load: (keys: readonly string[]) => Promise<V[]>,
  options: DataLoader.Options<string, V>,
  along: readonly string[] = [],
): DataLoader<string, V> {
  let fields = new Set<string>();
  const cacheMap = options.cacheMap || new Map<string, Promise<V>>();
  const loader = new DataLoader<string, V>(
    (keys) => {
      const askers = [...fields];
      fields = new Set();
      return askers.length > 0 ? asking.run(askers, () => load(keys)) : load(keys);
    },
    { ...options, cacheMap },
  );
  const one = loader.load.bind(loader);
  loader.load = (key) => {
    if (cacheMap.get(key) === undefined)
      for (const field of asking.getStore() ?? []) for (const path of ['', ...along.map((a) => `.${a}`)]) fields.add(`${field}${path}`);
    return one(key);
  };
  return loader;
}

const pathOf = ({ path }: GraphQLResolveInfo): string => {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) if (typeof at.key === 'string') keys.unshift(at.key);
  return keys.join('.');
};

const copies = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** A copy of a schema whose fields note their path while they resolve. Made once, when first asked for. */
export function explaining(schema: GraphQLSchema): GraphQLSchema {
  const known = copies.get(schema);
  if (known) return known;
  const copy = lexicographicSortSchema(schema);
  for (const type of Object.values(copy.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve) field.resolve = (source, args, context, info) => asking.run([pathOf(info)], () => resolve(source, args, context, info));
    }
  }
  copies.set(schema, copy);
  return copy;
}
