import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { PlangraphError } from '../../../errors.ts';

export interface Neo4jSettings {
  /** bolt:// for one server, neo4j:// for a cluster, +s for TLS (Aura: neo4j+s://…). */
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** The home database where not given. */
  readonly database?: string | undefined;
}

/** Chosen on purpose; docs/decisions/0007-neo4j.md says why. Milliseconds. */
export const TIMES = {
  /** To open a connection. */
  connect: 2_000,
  /** To be given a connection of the pool, when answering. */
  acquire: 900,
  /** The same for control and loads, which a cold server may keep waiting; who answers meanwhile is watched by the breaker. */
  patience: 30_000,
  /** A read statement, ended on the server. */
  read: 5_000,
  /** A batch of a load, ended on the server. */
  write: 60_000,
  /** The filling of new indexes. */
  indexes: 600_000,
  /** How long a reader may hold on to a revision: request deadline and the age of a cached Head. */
  retention: 12_000,
  /** Age at which the name of the current revision is read anew. */
  head: 250,
} as const;

/** Connections at most: of statements, and of what tells how the store is. */
export const POOL = { statements: 64, control: 4 } as const;

const openDriver = ({ uri, user, password }: Neo4jSettings, size: number, acquire: number): Driver =>
  neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined, {
    maxConnectionPoolSize: size,
    connectionTimeout: TIMES.connect,
    connectionAcquisitionTimeout: acquire,
    maxConnectionLifetime: 3_600_000,
    /** No retries within the driver: a request has its own deadline. */
    maxTransactionRetryTime: 0,
    /** Integers come as numbers; fromBolt refuses those that would not be exact. */
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    /** Remarks on texts are for who writes them; nobody reads them here. */
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    userAgent: 'plangraph',
  });

/**
 * The drivers of one engine. What tells how the store is (the Head, its indexes) has connections of its own, so that a full
 * pool does not look like a store that is away.
 */
export class Connections {
  private readonly settings: Neo4jSettings;
  private open: { readonly statements: Driver; readonly control: Driver };

  constructor(settings: Neo4jSettings) {
    this.settings = settings;
    this.open = this.drivers();
  }

  get statements(): Driver {
    return this.open.statements;
  }

  get control(): Driver {
    return this.open.control;
  }

  /** Leaves every connection to its fate: a closed driver ends what is idle, the system in time what waits for an answer. */
  renew(): void {
    const { statements, control } = this.open;
    this.open = this.drivers();
    for (const driver of [statements, control]) driver.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    await Promise.all([this.open.statements.close(), this.open.control.close()]);
  }

  private drivers() {
    return {
      statements: openDriver(this.settings, POOL.statements, TIMES.acquire),
      control: openDriver(this.settings, POOL.control, TIMES.patience),
    };
  }
}

/** What a server says, or the driver of it, that is going, coming, restored from a backup or no longer the leader. */
const AWAY =
  /^(?:ServiceUnavailable|SessionExpired|ProtocolError|Neo\.TransientError\..+|Neo\.ClientError\.(?:Database\.DatabaseNotFound|Transaction\.(?:InvalidBookmark|Terminated|LockClientStopped)|Cluster\.NotALeader|General\.ForbiddenOnReadOnlyDatabase|Security\..+))$/;
const TIMED_OUT = new Set(['Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration']);

/** An error of the driver as one of ours, where callers can tell it apart; the error itself otherwise. */
export function fromDriver(error: unknown): unknown {
  if (error instanceof PlangraphError) return error;
  const code = (error as { code?: string } | undefined)?.code ?? '';
  const message = error instanceof Error ? error.message : '';
  if (/acquisition timed out/i.test(message))
    return new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is asked too much at once. Try again in a moment.', { cause: error });
  if (AWAY.test(code) || /pool is closed/i.test(message))
    return new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is not within reach. Try again in a moment.', { cause: error });
  if (TIMED_OUT.has(code))
    return new PlangraphError('TIMEOUT', 'The request took longer than it may. Ask for fewer or smaller pages.', { cause: error });
  return error;
}

/** A session that is closed whatever happens. */
export async function inSession<T>(
  driver: Driver,
  config: { readonly database: string | undefined; readonly write: boolean },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = driver.session({
    ...(config.database ? { database: config.database } : {}),
    defaultAccessMode: config.write ? neo4j.session.WRITE : neo4j.session.READ,
  });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
