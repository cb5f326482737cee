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
  /** To be given a connection of the pool. */
  acquire: 3_000,
  /** A read statement, ended on the server. */
  read: 5_000,
  /** A batch of a load, ended on the server. */
  write: 60_000,
  /** How long a reader may hold on to a revision: request deadline and the age of a cached Head. */
  retention: 12_000,
  /** Age at which the name of the current revision is read anew. */
  head: 250,
} as const;

export const openDriver = ({ uri, user, password }: Neo4jSettings): Driver =>
  neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined, {
    maxConnectionPoolSize: 64,
    connectionTimeout: TIMES.connect,
    connectionAcquisitionTimeout: TIMES.acquire,
    maxConnectionLifetime: 3_600_000,
    /** No retries within the driver: a request has its own deadline. */
    maxTransactionRetryTime: 0,
    useBigInt: true,
    telemetryDisabled: true,
    userAgent: 'plangraph',
  });

const AWAY = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
]);
const TIMED_OUT = new Set(['Neo.ClientError.Transaction.TransactionTimedOut', 'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration']);

/** An error of the driver as one of ours, where callers can tell it apart; the error itself otherwise. */
export function fromDriver(error: unknown): unknown {
  const code = (error as { code?: string } | undefined)?.code ?? '';
  const message = error instanceof Error ? error.message : '';
  if (AWAY.has(code) || /acquisition timed out|pool is closed|Unauthorized/i.test(`${message} ${code}`)) {
    return new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is not within reach. Try again in a moment.', { cause: error });
  }
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
