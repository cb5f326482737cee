import neo4j from 'neo4j-driver';
import type { Lookup } from '../../../domain/search.ts';
import { PlangraphError } from '../../../errors.ts';
import { graphSchema, TOKEN_INDEXES } from '../../graph-schema.ts';
import type { GraphEngine, GraphReader } from '../../port.ts';
import { Connections, fromDriver, inSession, type Neo4jSettings, POOL, TIMES } from './connection.ts';
import { shakeHands } from './handshake.ts';
import { HEAD, Loader } from './loader.ts';
import { toBoltParameters, toRow } from './values.ts';

export type { Neo4jSettings } from './connection.ts';

/** The Neo4j engine: a single server, a cluster or Aura, by URI. Reads go to readers, a session a statement. */
export function neo4jEngine(settings: Neo4jSettings, retention: number = TIMES.retention): GraphEngine {
  const connections = new Connections(settings);
  const loader = new Loader(connections, settings, retention);
  const head = cachedHead(connections, settings);
  return {
    name: 'neo4j',
    capabilities: { cancellation: true, durable: true },
    async reader() {
      const { revision, bookmarks } = await head.get();
      return readerOf(connections, settings, revision, bookmarks);
    },
    async load(data) {
      try {
        return await loader.load(data);
      } catch (error) {
        throw fromDriver(error);
      } finally {
        head.forget();
      }
    },
    async collect() {
      try {
        await loader.collect();
      } catch (error) {
        throw fromDriver(error);
      }
    },
    async check() {
      const wanted = graphSchema().map((s) => s.name);
      const online = await onlineIndexes(connections, settings);
      return wanted.filter((name) => !online.has(name)).map((name) => `the index ${name} is missing or not online → run \`npm run load\``);
    },
    ping: (signal) => shakeHands(settings.uri, signal),
    reconnect() {
      head.forget();
      connections.renew();
    },
    pool: () => {
      const { running, waiting } = connections.places.load;
      return { size: POOL.statements, inUse: running, waiting };
    },
    close: () => connections.close(),
  };
}

async function onlineIndexes(connections: Connections, { database }: Neo4jSettings): Promise<ReadonlySet<string>> {
  try {
    return await inSession(connections.control, { database, write: false }, async (session) => {
      const { records } = await session.run('SHOW INDEXES YIELD name, state WHERE state = "ONLINE" RETURN name AS name', {}, { timeout: TIMES.read });
      return new Set(records.map((r) => r.get('name') as string));
    });
  } catch (error) {
    throw fromDriver(error);
  }
}

interface HeadState {
  readonly revision: string;
  /** Reads that follow see at least this state, whichever member of a cluster answers. */
  readonly bookmarks: string[];
  readonly at: number;
}

/** The current revision's name, read at most every TIMES.head; old revisions outlive that by far. */
function cachedHead(connections: Connections, settings: Neo4jSettings) {
  let state: HeadState | undefined;
  let reading: Promise<HeadState> | undefined;
  const read = async (): Promise<HeadState> => {
    const { revision, bookmarks } = await inSession(connections.control, { database: settings.database, write: false }, async (session) => {
      const { records } = await session.run('MATCH (h:Head {name: $name}) RETURN h.rev AS rev', { name: HEAD }, { timeout: TIMES.read });
      return { revision: records[0]?.get('rev') as string | null | undefined, bookmarks: session.lastBookmarks() };
    });
    if (!revision) throw new PlangraphError('SERVICE_UNAVAILABLE', 'No plan has been loaded yet. Run `npm run load`, then try again.');
    return { revision, bookmarks, at: Date.now() };
  };
  return {
    forget() {
      state = undefined;
      reading = undefined;
    },
    async get(): Promise<HeadState> {
      if (state && Date.now() - state.at < TIMES.head) return state;
      reading ??= read();
      const mine = reading;
      try {
        const read = await mine;
        // One that was forgotten meanwhile tells of connections that are no more.
        if (reading === mine) state = read;
        return read;
      } catch (error) {
        throw fromDriver(error);
      } finally {
        if (reading === mine) reading = undefined;
      }
    },
  };
}

const CANDIDATES = `UNWIND $lookups AS lookup
CALL (lookup) {
  CALL db.index.fulltext.queryNodes($index, lookup) YIELD node
  WHERE node.rev = $rev
  WITH node.key AS key ORDER BY key LIMIT $limit
  RETURN collect(key) AS keys
}
RETURN lookup AS lookup, keys AS keys`;

/** Tokens are letters, digits and Han characters in lower case, so none can be Lucene syntax. */
export const lucene = (queries: Lookup): string =>
  queries.map(({ all, prefix }) => `(${[...all.map((t) => `+${t}`), ...(prefix === undefined ? [] : [`+${prefix}*`])].join(' ')})`).join(' ');

/** The driver writes down where each statement was run from, as text; our errors name the query, and that text costs as much as packing the statement. */
function withoutStack<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function readerOf({ statements: driver, places }: Connections, { database }: Neo4jSettings, revision: string, bookmarks: string[]): GraphReader {
  const run: GraphReader['run'] = (text, parameters, signal) =>
    places.pass(signal, async () => {
      const session = driver.session({ ...(database ? { database } : {}), defaultAccessMode: neo4j.session.READ, bookmarks });
      /** Closing the session ends the statement on the server. */
      const stop = () => void session.close().catch(() => undefined);
      signal?.addEventListener('abort', stop, { once: true });
      try {
        const result = withoutStack(() => session.run(text, toBoltParameters({ ...parameters, rev: revision }), { timeout: TIMES.read }));
        const { records } = await result;
        return records.map(toRow);
      } catch (error) {
        throw fromDriver(error);
      } finally {
        signal?.removeEventListener('abort', stop);
        await session.close();
      }
    });
  return {
    revision,
    remote: true,
    run,
    async candidates(field, lookups, limit, signal) {
      const texts = lookups.map(lucene);
      const rows = await run(CANDIDATES, { index: TOKEN_INDEXES[field], lookups: [...new Set(texts)], limit }, signal);
      const found = new Map(rows.map((row) => [row['lookup'] as string, row['keys'] as string[]]));
      return texts.map((text) => found.get(text) ?? []);
    },
  };
}
