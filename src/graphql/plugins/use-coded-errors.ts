import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ERROR_CODES, type ErrorCode, PlangraphError } from '../../errors.ts';
import { LIMITS } from '../limits.ts';

export interface ErrorReport {
  readonly code: ErrorCode;
  readonly error: unknown;
  readonly requestId: string;
}

/** Where we failed, an answer is given whole or not at all: a null must not look like a thing that is not there. */
const FAULTS: ReadonlySet<ErrorCode> = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT']);

const MASKED = 'Something went wrong on our side. Try again; if it stays, report the request id.';

/**
 * Gives every error a code of the closed set and the request's id. Errors meant for the caller keep their message; a
 * fault of ours is told to `report` whole and to the caller not at all.
 */
export function useCodedErrors(requestIdOf: (context: unknown) => string, report: (report: ErrorReport) => void): Plugin {
  const coded = (error: GraphQLError, requestId: string): GraphQLError => {
    const code = codeOf(error);
    report({ code, error: error.originalError ?? error, requestId });
    const ours = code === 'INTERNAL_SERVER_ERROR';
    const cause = rootOf(error);
    const message = ours ? MASKED : cause instanceof PlangraphError ? cause.message : error.message;
    const http = code === 'SERVICE_UNAVAILABLE' ? { status: 503 } : error.extensions['http'];
    return new GraphQLError(message, {
      ...(ours || !error.nodes ? {} : { nodes: error.nodes }),
      ...(error.path ? { path: error.path } : {}),
      extensions: { code, requestId, ...(http ? { http } : {}) },
    });
  };
  return {
    onResultProcess({ result, setResult, serverContext }) {
      const requestId = requestIdOf(serverContext);
      for (const one of Array.isArray(result) ? result : [result]) {
        if (!('errors' in one) || !one.errors) continue;
        const errors = one.errors.slice(0, LIMITS.errors).map((e) => coded(e as GraphQLError, requestId));
        const failed = errors.some((e) => FAULTS.has(e.extensions['code'] as ErrorCode));
        setResult({ ...one, errors, ...(failed && 'data' in one ? { data: null } : {}) });
      }
    },
  };
}

function codeOf(error: GraphQLError): ErrorCode {
  const cause = rootOf(error);
  if (cause instanceof PlangraphError) return cause.code;
  const given = error.extensions['code'];
  if (typeof given === 'string' && (ERROR_CODES as readonly string[]).includes(given)) return given as ErrorCode;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
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
