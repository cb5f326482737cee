import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { PlangraphError } from '../../../errors.ts';
import { Gate } from '../../gate.ts';

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
  /** To wait for one of the connections for statements to be free; all of them taken is too much asked at once. */
  acquire: 900,
  /** To greet and log in on a new one; whether a server that is late is away is for the breaker to find out. A statement has as long. */
  open: 5_000,
  /** To be given a connection for control and loads, which a cold server may keep waiting. */
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

const openDriver = ({ uri, user, password }: Neo4jSettings, size: number, patience: number): Driver =>
  neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined, {
    maxConnectionPoolSize: size,
    connectionTimeout: TIMES.connect,
    connectionAcquisitionTimeout: patience,
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
 * The drivers of one engine. What tells how the store is (the Head, its indexes) has connections of its own, and statements wait for a
 * free one before their driver is asked, which counts that and the opening of a connection as one: neither makes a full pool look like a
 * store that is away, nor the other way round.
 */
export class Connections {
  private readonly settings: Neo4jSettings;
  private open: { readonly statements: Driver; readonly control: Driver; readonly places: Gate };

  constructor(settings: Neo4jSettings) {
    this.settings = settings;
    this.open = this.drivers();
  }

  get statements(): Driver {
    return this.open.statements;
  }

  /** Of the driver for statements; of those that were left, none is counted. */
  get places(): Gate {
    return this.open.places;
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
      statements: openDriver(this.settings, POOL.statements, TIMES.open),
      control: openDriver(this.settings, POOL.control, TIMES.patience),
      places: new Gate({ places: POOL.statements, line: Number.POSITIVE_INFINITY, patience: TIMES.acquire, full: tooMuch, late: tooMuch }),
    };
  }
}

const tooMuch = () => new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is asked too much at once. Try again in a moment.', { retryAfter: 1 });

/** What a server says, or the driver of it, that is going, coming, restored from a backup or no longer the leader. */
const AWAY =
  /^(?:ServiceUnavailable|SessionExpired|ProtocolError|Neo\.TransientError\..+|Neo\.ClientError\.(?:Database\.DatabaseNotFound|Transaction\.(?:InvalidBookmark|Terminated|LockClientStopped)|Cluster\.NotALeader|General\.ForbiddenOnReadOnlyDatabase|Security\..+))$/;
const TIMED_OUT = new Set(['Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration']);

/** An error of the driver as one of ours, where callers can tell it apart; the error itself otherwise. */
export function fromDriver(error: unknown): unknown {
  if (error instanceof PlangraphError) return error;
  const code = (error as { code?: string } | undefined)?.code ?? '';
  const message = error instanceof Error ? error.message : '';
  if (AWAY.test(code) || /pool is closed|acquisition timed out/i.test(message))
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
