import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import RelayPlugin from '@pothos/plugin-relay';
import { badInput } from '../errors.ts';
import { NODE_KINDS } from '../ontology/index.ts';
import type { Context } from './context.ts';
import { doc } from './docs.ts';
import { LIMITS } from './limits.ts';

/** Types that have a global id. */
const NODE_TYPES: ReadonlySet<string> = new Set([...NODE_KINDS, 'Observation']);

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
}

/** The one schema builder. It knows no types: those stand in src/modules. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  /** The cost model alone; the limit is checked once, by plugins/cost.ts. */
  complexity: { disabled: false, defaultComplexity: 1, defaultListMultiplier: 1 },
  relay: {
    idFieldOptions: { description: doc('Relay’s opaque, stable id. The readable identity is `key`.', '"SW5kdXN0cnk6aW5kdXN0cnkvYXV0b21vYmlsZQ=="') },
    nodeTypeOptions: { description: doc('Anything with a global id, as Relay wants it.', 'an Industry') },
    pageInfoTypeOptions: { description: doc('Where a page stands in its list.', '{ hasNextPage: true, endCursor: "WyJ…" }') },
    hasNextPageFieldOptions: { description: doc('Are there rows after this page?', 'true') },
    hasPreviousPageFieldOptions: { description: doc('Was a cursor given, so that rows stand before this page?', 'false') },
    startCursorFieldOptions: { description: doc('Cursor of the first row.', '"WyJ…"') },
    endCursorFieldOptions: { description: doc('Cursor of the last row; give it as `after` to go on.', '"WyJ…"') },
    nodeQueryOptions: {
      description: doc('One thing by its Relay id; null where there is none.', 'node(id: "SW5kdXN0cnk6aW5kdXN0cnkvYXV0b21vYmlsZQ==") { id }'),
      args: { id: { description: doc('The `id` of a thing.', '"SW5kdXN0cnk6aW5kdXN0cnkvYXV0b21vYmlsZQ=="') } },
    },
    nodesQueryOptions: {
      description: doc(
        'Several things by their Relay ids, in the order of the ids, null where there is none.',
        'nodes(ids: ["SW5kdXN0cnk6aW5kdXN0cnkvYXV0b21vYmlsZQ=="]) { id }',
      ),
      args: { ids: { description: doc(`At most ${LIMITS.ids} ids.`, '["SW5kdXN0cnk6aW5kdXN0cnkvYXV0b21vYmlsZQ=="]') } },
      complexity: (args) => ({
        field: (args['ids'] as readonly unknown[] | undefined)?.length ?? 1,
        multiplier: (args['ids'] as readonly unknown[] | undefined)?.length ?? 1,
      }),
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length > LIMITS.ids) throw badInput(`ids may hold at most ${LIMITS.ids} ids; ${ids.length} were given.`);
        return resolveNodes(ids);
      },
    },
    decodeGlobalID: (id) => {
      const decoded = /^[A-Za-z0-9+/=_-]{1,400}$/.test(id) ? Buffer.from(id, 'base64').toString('utf8') : '';
      const colon = decoded.indexOf(':');
      if (colon <= 0 || !NODE_TYPES.has(decoded.slice(0, colon)))
        throw badInput('An id is what a field `id` gave. For readable keys such as industry/automobile use entity(key:).');
      return { typename: decoded.slice(0, colon), id: decoded.slice(colon + 1) };
    },
  },
});

builder.queryType({
  description: doc(
    'Where every question begins. Start from a thing (`industry`, `entity`), a list (`industries`), a passage or a figure.',
    '{ industry(key: "industry/automobile") { name } }',
  ),
});
