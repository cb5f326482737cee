import type { Session, Transaction } from 'neo4j-driver';
import { PlangraphError } from '../../../errors.ts';
import { ENTITY_LABEL } from '../../../ontology/index.ts';
import { graphSchema, type SchemaStatement } from '../../graph-schema.ts';
import type { GraphData, LoadReport } from '../../port.ts';
import { writeBatches } from '../../write-batches.ts';
import { type Connections, inSession, type Neo4jSettings, TIMES } from './connection.ts';
import { fromBolt, toBoltParameters } from './values.ts';

/**
 * Loading a revision beside the current one.
 *
 * One transaction holds the write lock of the Head for the whole load: of two loads at once the second is told, and a
 * load that is killed lets go of it with its connection. Batches are committed apart, under a revision name that no
 * reader knows; a Revision node, written first, lets the next load find and clear what a killed one left. Moving the
 * Head commits with the lock's transaction. The old revision goes once no reader can hold it any more.
 */

/** Rows written, or nodes deleted, in one transaction. */
const BATCH = 5_000;
const LOCK = 'MATCH (h:Head {name: $name}) SET h.locked = true REMOVE h.locked';
/** Milliseconds that a second load waits for the lock before it is told; the statement has been planned by then. */
const LOCK_WAIT = 2_000;

type State = 'LOADING' | 'CURRENT' | 'RETIRED' | 'REMOVING';

export class Loader {
  private readonly connections: Connections;
  private readonly database: string | undefined;
  private readonly retention: number;

  constructor(connections: Connections, settings: Neo4jSettings, retention: number = TIMES.retention) {
    this.connections = connections;
    this.database = settings.database;
    this.retention = retention;
  }

  async load(data: GraphData): Promise<LoadReport> {
    const schema = graphSchema();
    await this.create(schema.filter((s) => s.constraint));
    const counts = { revision: data.revision, nodes: data.nodes.length, edges: data.edges.length };
    return this.locked(async (lock) => {
      const before = await headOf(lock);
      const written = before !== data.revision;
      if (written) await this.writeUnlessKnown(data);
      // After the rows: an index is filled at once in a tenth of the time, and its statistics are of what is in it.
      await this.create(schema);
      if (!written) return { ...counts, written, replaced: false };
      await lock.run('MATCH (h:Head {name: $name}) SET h.rev = $rev', { name: HEAD, rev: data.revision });
      await lock.run('MERGE (v:Revision {name: $rev}) SET v.state = $state, v.since = timestamp()', {
        rev: data.revision,
        state: 'CURRENT' satisfies State,
      });
      if (before)
        await lock.run('MERGE (v:Revision {name: $rev}) SET v.state = $state, v.since = timestamp()', {
          rev: before,
          state: 'RETIRED' satisfies State,
        });
      return { ...counts, written, replaced: before !== undefined };
    });
  }

  /** Removes retired revisions that no reader can hold any more, and what killed loads left. */
  async collect(): Promise<void> {
    await this.locked(() => this.clear());
  }

  private async create(schema: readonly SchemaStatement[]): Promise<void> {
    await this.session(async (session) => {
      const { records } = await session.run('SHOW INDEXES YIELD name, state WHERE state = "ONLINE" RETURN collect(name) AS names');
      const online = new Set(records[0]?.get('names') as string[]);
      const missing = schema.filter(({ name }) => !online.has(name));
      if (missing.length === 0) return;
      // One transaction: every commit of its own would cost as much as all.
      await session.executeWrite(async (transaction) => {
        for (const { text } of missing) await transaction.run(text);
      });
      await session.run('CALL db.awaitIndexes($seconds)', toBoltParameters({ seconds: TIMES.indexes / 1_000 }));
    });
  }

  /** Runs the work while this process alone may load. */
  private async locked<T>(work: (lock: Transaction) => Promise<T>): Promise<T> {
    return this.session(async (session) => {
      await session.run('MERGE (h:Head {name: $name})', { name: HEAD });
      await session.run(`EXPLAIN ${LOCK}`, { name: HEAD });
      const lock = session.beginTransaction();
      try {
        await withTimeout(lock.run(LOCK, { name: HEAD }), LOCK_WAIT);
      } catch (error) {
        // The session is closed by what opened it, which ends the wait on the server. To roll back here would wait in line behind it.
        if (error instanceof LockTimeout) {
          throw new PlangraphError('SERVICE_UNAVAILABLE', 'Another load is under way. Wait until it has finished, then load again.', {
            cause: error,
          });
        }
        throw error;
      }
      try {
        const result = await work(lock);
        await lock.commit();
        return result;
      } finally {
        await lock.close();
      }
    });
  }

  private async clear(): Promise<void> {
    const rows = await this.session(async (session) =>
      (
        await session.run(
          `MATCH (v:Revision) WHERE v.state IN ['LOADING', 'REMOVING'] OR (v.state = 'RETIRED' AND v.since < timestamp() - $retention) RETURN v.name AS name`,
          toBoltParameters({ retention: this.retention }),
        )
      ).records.map((r) => fromBolt(r.get('name')) as string),
    );
    for (const name of rows) {
      await this.setState(name, 'REMOVING');
      for (;;) {
        const deleted = await this.session(async (session) => {
          const result = await session.run(
            `MATCH (n:${ENTITY_LABEL} {rev: $rev}) WITH n LIMIT $batch DETACH DELETE n RETURN count(n) AS deleted`,
            toBoltParameters({ rev: name, batch: BATCH }),
          );
          return fromBolt(result.records[0]?.get('deleted')) as number;
        });
        if (deleted === 0) break;
      }
      await this.session((session) => session.run('MATCH (v:Revision {name: $rev}) DELETE v', { rev: name }));
    }
  }

  private async stateOf(revision: string): Promise<State | undefined> {
    return this.session(
      async (session) =>
        (await session.run('MATCH (v:Revision {name: $rev}) RETURN v.state AS state', { rev: revision })).records[0]?.get('state') as
          | State
          | undefined,
    );
  }

  private async setState(revision: string, state: State): Promise<void> {
    await this.session((session) =>
      session.run('MERGE (v:Revision {name: $rev}) SET v.state = $state, v.since = timestamp()', { rev: revision, state }),
    );
  }

  private async writeUnlessKnown(data: GraphData): Promise<void> {
    await this.clear();
    const known = await this.stateOf(data.revision);
    // Both are whole; a CURRENT one that is not the Head's is found where somebody lost the Head.
    if (known === 'RETIRED' || known === 'CURRENT') return;
    await this.setState(data.revision, 'LOADING');
    await this.write(data);
  }

  private async write(data: GraphData): Promise<void> {
    for (const { text, rows } of writeBatches(data, 'in-rows')) {
      const parameters = toBoltParameters({ rows, rev: data.revision });
      await this.session((session) => session.run(text, parameters, { timeout: TIMES.write }));
    }
  }

  private async session<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return inSession(this.connections.control, { database: this.database, write: true }, work);
  }
}

export const HEAD = 'current';

async function headOf(transaction: Transaction): Promise<string | undefined> {
  const { records } = await transaction.run('MATCH (h:Head {name: $name}) RETURN h.rev AS rev', { name: HEAD });
  return (records[0]?.get('rev') as string | null) ?? undefined;
}

class LockTimeout extends Error {}

function withTimeout<T>(promise: PromiseLike<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LockTimeout('the lock is held')), milliseconds);
    promise.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
