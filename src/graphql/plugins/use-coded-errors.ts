import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ERROR_CODES, type ErrorCode, PlangraphError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';
import { messageOf } from './messages.ts';

export interface ErrorReport {
  readonly code: ErrorCode;
  readonly error: unknown;
  /** The server context of the request. */
  readonly context: unknown;
}

/** Characters that the errors of a request without data may have together: what is refused gets a short answer. */
const REFUSAL = 800;
/** Places of an error that are told. */
const PLACES = 3;

/** Where we failed, an answer is given whole or not at all: a null must not look like a thing that is not there. */
const FAULTS: ReadonlySet<ErrorCode> = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT']);

/** HTTP statuses that say more than the one yoga would choose, where nothing was answered. */
export const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
};

/**
 * Gives every error a code of the closed set and the request's id. Errors meant for the caller keep their message; a
 * fault of ours is told to `report` whole and to the caller not at all.
 */
export function useCodedErrors(requestIdOf: (context: unknown) => string, report: (report: ErrorReport) => void): Plugin {
  let schema: GraphQLSchema | undefined;
  return {
    onSchemaChange(changed) {
      schema = changed.schema as GraphQLSchema;
    },
    onResultProcess({ result, setResult, serverContext }) {
      const requestId = requestIdOf(serverContext);
      for (const one of Array.isArray(result) ? result : [result]) {
        if (!('errors' in one) || !one.errors) continue;
        const given = (one.errors as readonly GraphQLError[]).map((error) => ({ error, code: codeOf(error) }));
        const failed = given.some(({ code }) => FAULTS.has(code));
        const answered = 'data' in one && one.data != null && !failed;
        const told = given.slice(0, LIMITS.errors).map(({ error, code }) => {
          report({ code, error: error.originalError ?? error, context: serverContext });
          return coded(error, code, requestId, answered, schema);
        });
        setResult({ ...one, errors: answered ? told : shortened(told), ...(failed && 'data' in one ? { data: null } : {}) });
      }
    },
  };
}

function coded(error: GraphQLError, code: ErrorCode, requestId: string, answered: boolean, schema: GraphQLSchema | undefined): GraphQLError {
  const ours = code === 'INTERNAL_SERVER_ERROR';
  const cause = rootOf(error);
  const status = answered ? undefined : STATUS[code];
  const retry = cause instanceof PlangraphError ? cause.retryAfter : undefined;
  const http =
    status === undefined
      ? error.extensions['http']
      : { ...(error.extensions['http'] as object), status, ...(retry ? { headers: { 'retry-after': String(retry) } } : {}) };
  return new GraphQLError(messageOf(error, cause, code, schema), {
    ...(ours || !error.nodes ? {} : { nodes: error.nodes.slice(0, PLACES) }),
    ...(!ours && !error.nodes && error.source && error.positions ? { source: error.source, positions: error.positions.slice(0, PLACES) } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code, requestId, ...(http ? { http } : {}) },
  });
}

function shortened(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  let size = 0;
  return errors.filter((error, i) => {
    size += JSON.stringify(error).length;
    return i === 0 || size <= REFUSAL;
  });
}

function codeOf(error: GraphQLError): ErrorCode {
  const cause = rootOf(error);
  if (cause instanceof PlangraphError) return cause.code;
  const given = error.extensions['code'];
  if (typeof given === 'string' && (ERROR_CODES as readonly string[]).includes(given)) return given as ErrorCode;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  // operationName is missing, or names none of the document's operations.
  if (/^(?:Could not determine what operation|Unknown operation named|Must provide operation name)/.test(error.message)) return 'BAD_REQUEST';
  if (error.path || (cause !== error && !(cause instanceof GraphQLError))) {
    return cause instanceof Error && cause.name === 'PothosValidationError' ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
  }
  return error.message.startsWith('Variable "$') ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
}

function rootOf(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
