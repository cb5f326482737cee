/**
 * What a request is held to, in one place. `Query.serviceConfig` publishes it and docs/limits.md shows it (`npm run schema`
 * writes the table there); nothing else states a limit.
 */

interface LimitSpec {
  readonly value: number;
  readonly unit: string;
  /** What is answered or done beyond it. */
  readonly beyond: string;
}

const refused = (code: string) => `refused: ${code}`;

export const LIMIT_SPECS = {
  body: { value: 256 * 1024, unit: 'bytes of a request body', beyond: '413 REQUEST_ENTITY_TOO_LARGE' },
  url: { value: 8 * 1024, unit: 'bytes of a URL', beyond: '414 BAD_REQUEST' },
  headers: { value: 16 * 1024, unit: 'bytes of all headers', beyond: '431 BAD_REQUEST' },
  receiveHeaders: {
    value: 10_000,
    unit: 'milliseconds in which the headers of a request must have arrived',
    beyond: '408 TIMEOUT, and the connection ends',
  },
  receive: { value: 30_000, unit: 'milliseconds in which a request must have arrived whole', beyond: '408 TIMEOUT, and the connection ends' },
  document: { value: 32 * 1024, unit: 'characters of a document', beyond: refused('OPERATION_TOO_COMPLEX') },
  tokens: { value: 1_500, unit: 'lexical tokens of a document', beyond: refused('OPERATION_TOO_COMPLEX') },
  nesting: { value: 100, unit: 'brackets open at once in a document', beyond: refused('OPERATION_TOO_COMPLEX') },
  depth: { value: 20, unit: 'levels of selection; introspection needs 15', beyond: refused('OPERATION_TOO_COMPLEX') },
  aliases: { value: 30, unit: 'aliases of a document', beyond: refused('OPERATION_TOO_COMPLEX') },
  directives: { value: 20, unit: 'directives of a document', beyond: refused('OPERATION_TOO_COMPLEX') },
  rootFields: { value: 20, unit: 'fields at the root of an operation', beyond: refused('OPERATION_TOO_COMPLEX') },
  introspections: {
    value: 1,
    unit: 'times that a document may ask for `__schema`; an alias below it counts as another',
    beyond: refused('OPERATION_TOO_COMPLEX'),
  },
  fields: { value: 5_000, unit: 'fields of an operation, its fragments written out', beyond: refused('OPERATION_TOO_COMPLEX') },
  cost: { value: 100_000, unit: 'cost of an operation, told in extensions.cost', beyond: refused('OPERATION_TOO_COMPLEX') },
  pageDefault: { value: 20, unit: 'rows of a page where `first` is not given', beyond: '' },
  pageMaximum: { value: 100, unit: 'rows of a page', beyond: refused('BAD_USER_INPUT') },
  ids: { value: 100, unit: 'ids or keys in one argument', beyond: refused('BAD_USER_INPUT') },
  text: { value: 200, unit: 'characters of a search text', beyond: refused('BAD_USER_INPUT') },
  walkDepth: { value: 6, unit: 'steps of a chain, a path, a neighborhood', beyond: refused('BAD_USER_INPUT') },
  walkNodes: { value: 2_000, unit: 'things that a walk holds', beyond: 'the farthest are left out, and `truncated` says so' },
  walkRelations: {
    value: 20_000,
    unit: 'relations that one step of a walk follows',
    beyond: 'those of the largest hubs are left out, and `truncated` says so',
  },
  overview: { value: 5_000, unit: 'things on a map of the whole graph', beyond: 'those with most relations are kept, and `truncated` says so' },
  deadline: { value: 10_000, unit: 'milliseconds of a request, waiting included', beyond: '504 TIMEOUT' },
  executions: { value: 64, unit: 'operations that run at once', beyond: 'more wait' },
  waiting: { value: 128, unit: 'operations that wait to run', beyond: '503 SERVICE_UNAVAILABLE with Retry-After' },
  answer: { value: 8 * 1024 * 1024, unit: 'bytes of an answer', beyond: refused('OPERATION_TOO_COMPLEX') },
  take: { value: 60_000, unit: 'milliseconds in which a client must have taken its answer', beyond: 'the connection ends' },
  errors: { value: 10, unit: 'errors in an answer', beyond: 'the rest is left out' },
  clients: { value: 10_000, unit: 'clients whose spending is remembered', beyond: 'the one longest away is forgotten' },
} as const satisfies Readonly<Record<string, LimitSpec>>;

export type LimitName = keyof typeof LIMIT_SPECS;

export const LIMITS = Object.fromEntries(Object.entries(LIMIT_SPECS).map(([name, { value }]) => [name, value])) as {
  readonly [N in LimitName]: number;
};

/** The table of docs/limits.md. */
export const limitsTable = (): string =>
  [
    '| limit | value | unit | what happens beyond it |',
    '|---|---|---|---|',
    ...Object.entries(LIMIT_SPECS).map(([name, { value, unit, beyond }]) => `| ${name} | ${value.toLocaleString('en')} | ${unit} | ${beyond} |`),
  ].join('\n');
