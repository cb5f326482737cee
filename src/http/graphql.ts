import type { IncomingHttpHeaders } from 'node:http';
import { createYoga, type GraphQLParams } from 'graphql-yoga';
import type { Logger } from 'pino';
import { PlangraphError } from '../errors.ts';
import { Gate } from '../graph/gate.ts';
import { openSession } from '../graph/session.ts';
import { fieldsAsking } from '../graphql/asking.ts';
import { type Context, type GuardSettings, UNGUARDED } from '../graphql/context.ts';
import { LIMITS } from '../graphql/limits.ts';
import { createLoaders } from '../graphql/loaders.ts';
import { type ErrorReport, STATUS, useCodedErrors } from '../graphql/plugins/use-coded-errors.ts';
import { useCost } from '../graphql/plugins/use-cost.ts';
import { useExplain } from '../graphql/plugins/use-explain.ts';
import { useLimits } from '../graphql/plugins/use-limits.ts';
import { useParams } from '../graphql/plugins/use-params.ts';
import { useRecord } from '../graphql/plugins/use-record.ts';
import { useRevision } from '../graphql/plugins/use-revision.ts';
import { useStoredOperations } from '../graphql/plugins/use-stored-operations.ts';
import type { RequestRecord } from '../telemetry/request-record.ts';
import { AnswerCache, type KeptAnswer, matches, tagOf } from './answer-cache.ts';
import { readBody } from './body.ts';
import { Budgets, ENTRY } from './budgets.ts';
import { clientOf } from './client.ts';
import { documentCache } from './document-cache.ts';
import type { Exchange, ServerOptions } from './options.ts';
import { bodyParams, urlParams } from './params.ts';
import { type Headers, type Refusal, refuse, send } from './reply.ts';

/** What the adapter hands to yoga beside the request. */
interface RequestContext {
  readonly requestId: string;
  readonly record: RequestRecord;
  readonly asked: GraphQLParams;
  /** Aborted when its time is up or its client is gone. */
  readonly signal: AbortSignal;
  /** Makes the client pay; throws where it cannot. */
  readonly spend: (cost: number) => void;
  /** Told which revision an answer without errors was read from, where it may be kept. */
  readonly answered: { revision?: string };
}

/**
 * The API: POST /graphql with JSON, GET for queries. The request is read and checked here, pays its entry, and waits for its
 * turn; yoga gets a sound one. What has been answered before from the same data is answered from the cache, once the entry is paid.
 */
export function graphqlRoute(options: ServerOptions): (exchange: Exchange) => Promise<void> {
  const { log, guard = UNGUARDED } = options;
  const yoga = yogaOf(options, guard);
  const gate = new Gate(TURNS);
  const cache = options.answerCache ?? new AnswerCache(0);
  const budgets = guard.ratePerSecond > 0 ? new Budgets(guard.ratePerSecond) : undefined;
  return async ({ request, response, requestId, record }) => {
    const decline = (refusal: Refusal) => {
      if (refusal.status < 500) log.info({ requestId, code: refusal.code }, 'client fault');
      else log.warn({ requestId, code: refusal.code }, 'server fault');
      refuse(response, refusal, requestId);
    };
    const { method } = request;
    if (method !== 'GET' && method !== 'POST') {
      return decline({
        status: 405,
        code: 'BAD_REQUEST',
        message: 'Use POST with a JSON body, or GET for queries.',
        headers: { allow: 'GET, POST' },
      });
    }
    const given = new AbortController();
    let late: NodeJS.Timeout | undefined;
    response.on('close', () => {
      clearTimeout(late);
      if (!response.writableFinished) given.abort(GONE);
    });
    try {
      const client = clientOf(request, guard.trustedProxies);
      const spend = (cost: number) => budgets?.spend(client, cost);
      spend(ENTRY);
      const read = method === 'POST' ? await readBody(request) : { text: request.url as string };
      if ('refusal' in read) return decline(read.refusal);
      const { accept, 'if-none-match': known } = request.headers;
      /** A GET may be kept by others too, and is asked for anew each time; a POST is by nobody. */
      const reply = (answer: KeptAnswer) => {
        const get =
          method === 'GET'
            ? { 'cache-control': 'public, no-cache', etag: answer.tag, vary: [response.getHeader('vary'), 'accept'].filter(Boolean).join(', ') }
            : NOT_KEPT;
        if (method === 'GET' && matches(known, answer.tag)) return send(response, 304, '', get);
        send(response, 200, answer.body, { 'content-type': answer.type, 'content-length': String(answer.body.length), ...get });
      };
      const key = request.headers['x-plangraph-explain'] === undefined ? cache.keyOf(accept, read.text) : undefined;
      if (key !== undefined) {
        const kept = cache.find((await options.engine.reader()).revision, key);
        if (kept) {
          Object.assign(record, kept.recorded);
          return reply(kept);
        }
      }
      const asked = method === 'POST' ? bodyParams(read.text) : urlParams(read.text);
      if ('refusal' in asked) return decline(asked.refusal);
      await gate.pass(given.signal, async () => {
        const answered: RequestContext['answered'] = {};
        late = setTimeout(() => given.abort(), Math.max(1, LIMITS.deadline - (performance.now() - record.start)));
        const result = await yoga.fetch(
          URL,
          { method, headers: forwarded(request.headers) },
          { requestId, record, signal: given.signal, spend, answered, asked: asked.params },
          ONE_MORE,
        );
        const answer = await result.text();
        if (given.signal.reason === GONE) return log.info({ requestId }, 'client gone');
        if (result.status === 406) return decline(NOT_ACCEPTABLE);
        const bytes = Buffer.from(answer);
        if (bytes.length > LIMITS.answer) return decline(TOO_LARGE);
        const headers = Object.fromEntries(result.headers.entries());
        if (result.status !== 200 || answered.revision === undefined) return send(response, result.status, bytes, { ...NOT_KEPT, ...headers });
        const { operation, cost } = record;
        const recorded = { ...(operation === undefined ? {} : { operation }), ...(cost === undefined ? {} : { cost }) };
        const kept: KeptAnswer = { type: result.headers.get('content-type') ?? '', body: bytes, tag: tagOf(bytes), recorded };
        if (key !== undefined) cache.keep(answered.revision, key, kept);
        reply(kept);
      });
    } catch (error) {
      if (given.signal.reason === GONE) return log.info({ requestId }, 'client gone');
      if (error instanceof PlangraphError) return decline(refusalOf(error));
      throw error;
    }
  };
}

/**
 * The adapter copies what it is handed where that is two things; of one thing it makes a prototype, and of a prototype V8 keeps
 * notes that hold it, with all of the request, until all memory is looked through.
 */
const ONE_MORE = {} as RequestContext;

/** What yoga believes was asked: routes are ours. */
const URL = 'http://plangraph/graphql';

/** Why a request was given up whose client is no longer there. */
const GONE = new Error('the client is gone');

const NOT_KEPT: Headers = { 'cache-control': 'no-store' };

const TOO_LARGE: Refusal = {
  status: 400,
  code: 'OPERATION_TOO_COMPLEX',
  message: `The answer would have more than ${LIMITS.answer} bytes. Ask for smaller pages (first:) or fewer fields.`,
};

const NOT_ACCEPTABLE: Refusal = {
  status: 406,
  code: 'BAD_REQUEST',
  message: 'Answers are JSON. Send accept: application/graphql-response+json, application/json or */*.',
};

/** Operations run and wait as far as the limits say. */
const TURNS = {
  places: LIMITS.executions,
  line: LIMITS.waiting,
  patience: LIMITS.deadline,
  full: () => new PlangraphError('SERVICE_UNAVAILABLE', 'Too many operations are under way. Try again in a moment.', { retryAfter: 1 }),
  late: () => new PlangraphError('TIMEOUT', 'Other operations took too long for this one to begin. Try again in a moment.', { retryAfter: 1 }),
};

/** What the gate or the budgets refuse. */
const refusalOf = ({ code, message, retryAfter }: PlangraphError): Refusal => ({
  status: STATUS[code] ?? 503,
  code,
  message,
  headers: { 'retry-after': String(retryAfter ?? 1) },
});

/** The headers that mean something to the API; no other reaches it. */
const forwarded = (given: IncomingHttpHeaders): Record<string, string> => ({
  accept: given.accept ?? '*/*',
  ...(given['x-plangraph-explain'] === undefined ? {} : { 'x-plangraph-explain': '1' }),
});

function yogaOf(options: ServerOptions, guard: GuardSettings) {
  const { engine, log } = options;
  return createYoga<RequestContext, Context>({
    schema: options.schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: false,
    maskedErrors: false,
    logging: false,
    parserAndValidationCache: documentCache(),
    context: async ({ requestId, record, signal, request }) => {
      const { statements } = record;
      const opened = openSession(await engine.reader(), {
        signal,
        onStatement: (event) => {
          const fields = fieldsAsking();
          statements.push(fields ? { ...event, fields } : event);
          log.debug({ requestId, ...event }, 'statement');
          options.onStatement?.(event);
        },
      });
      const { load, session: graph } = createLoaders(opened);
      return {
        requestId,
        graph,
        load,
        passages: options.passages,
        reckoning: options.reckoning,
        guard,
        statements,
        explain: request.headers.has('x-plangraph-explain'),
      };
    },
    plugins: [
      useParams((context) => (context as RequestContext).asked),
      useStoredOperations(options.storedOperations ?? new Map(), guard.storedOperationsOnly),
      useLimits(),
      useCost((context, cost) => (context as RequestContext).spend(cost)),
      useExplain(),
      useRevision((context, revision) => {
        (context as RequestContext).answered.revision = revision;
      }),
      useCodedErrors((context) => (context as RequestContext).requestId, reporter(log)),
      useRecord([...options.examples.map((e) => e.query), ...(options.storedOperations?.values() ?? [])]),
    ],
  });
}

/** Faults of the service are logged whole and loud; those of a caller by their code alone. */
const reporter =
  (log: Logger) =>
  ({ code, error, context }: ErrorReport): void => {
    const { requestId, signal } = context as RequestContext;
    if (signal.reason === GONE) return; // the adapter says so once
    const ours = code === 'INTERNAL_SERVER_ERROR' || code === 'SERVICE_UNAVAILABLE' || code === 'TIMEOUT';
    if (ours) log.error({ requestId, code, err: error }, 'server fault');
    else log.info({ requestId, code }, 'client fault');
  };
