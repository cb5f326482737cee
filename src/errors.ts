/**
 * The closed set of codes that an answer may carry. Clients may rely on them; adding one is a change of the contract.
 */
export const ERROR_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_TOO_COMPLEX',
  'NOT_FOUND',
  'RATE_LIMITED',
  'TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'UNSUPPORTED_MEDIA_TYPE',
  'REQUEST_ENTITY_TOO_LARGE',
  'PERSISTED_QUERY_NOT_FOUND',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error meant for the caller: its message tells what to do. Everything else is masked. */
export class PlangraphError extends Error {
  override readonly name = 'PlangraphError';
  readonly code: ErrorCode;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;
  constructor(code: ErrorCode, message: string, options: ErrorOptions & { retryAfter?: number } = {}) {
    super(message, options);
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

/** A wrong argument; the message says what is allowed. */
export const badInput = (message: string): PlangraphError => new PlangraphError('BAD_USER_INPUT', message);

/** Faults of a command's input (packs, environment, files): a line each, exit code 2. */
export class InputFaults extends Error {
  override readonly name = 'InputFaults';
  readonly faults: readonly string[];
  constructor(subject: string, faults: readonly string[]) {
    super(faults.length === 1 ? `${subject}: ${faults[0]}` : `${subject}: ${faults.length} faults\n${faults.join('\n')}`);
    this.faults = faults;
  }
}
