import { useMemo } from 'react';
import { type CombinedError, useQuery } from 'urql';
import type { ApiDocument } from './document.ts';

/** Why there is no answer, as a reader can be told it. */
export type FailureKind = 'away' | 'busy' | 'slow' | 'refused' | 'fault';

export interface Failure {
  readonly kind: FailureKind;
  /** What the service says, in English; undefined where it could not be reached. */
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
}

export interface Asked<Answer, Variables = object> {
  readonly data: Answer | undefined;
  /** Those that `data` answers: while a new answer is read, still those of the one that is shown. */
  readonly answered: Variables | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  readonly retry: () => void;
}

/** Asks one operation. Answers of earlier variables stay until the new one is there, so that nothing jumps. */
export function useData<Answer, Variables extends object>(
  document: ApiDocument<Answer, Variables>,
  variables: Variables,
  options: { readonly pause?: boolean } = {},
): Asked<Answer, Variables> {
  const context = useMemo(() => ({ document }), [document]);
  const [{ data, error, fetching, operation }, ask] = useQuery<Answer, Variables & Record<string, unknown>>({
    query: document.text,
    variables: variables as Variables & Record<string, unknown>,
    pause: options.pause ?? false,
    context,
  } as never);
  return {
    data: error ? undefined : data,
    answered: error ? undefined : operation?.variables,
    failure: error && toFailure(error),
    loading: fetching,
    retry: () => ask({ ...context, requestPolicy: 'network-only' }),
  };
}

const BY_CODE: Readonly<Record<string, FailureKind>> = {
  TIMEOUT: 'slow',
  RATE_LIMITED: 'busy',
  SERVICE_UNAVAILABLE: 'busy',
  INTERNAL_SERVER_ERROR: 'fault',
};

export function toFailure(error: CombinedError): Failure {
  const first = error.graphQLErrors[0];
  if (!first) return { kind: error.response === undefined ? 'away' : 'fault' };
  const { code, requestId } = first.extensions as { code?: string; requestId?: string };
  return { kind: BY_CODE[code ?? ''] ?? 'refused', message: first.message, requestId };
}
