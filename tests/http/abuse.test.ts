import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/errors.ts';
import { UNGUARDED } from '../../src/graphql/context.ts';
import { LIMITS } from '../../src/graphql/limits.ts';
import { type Answer, type Running, startServer } from '../support/server.ts';

/**
 * What a stranger will try, against the running server. Every refusal has one of the closed set of codes and a request id, tells
 * nothing of what was sent, and is small; after each of them the server answers as before.
 */

const SECRET = 'sesame-7391';
const repeat = (count: number, text: (i: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join(' ');
const industry = (rest: string) => `{ industry(key: "industry/automobile") { ${rest} } }`;
const id = (text: string) => Buffer.from(text).toString('base64');
const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

let server: Running;
beforeAll(async () => {
  server = await startServer({ guard: { ...UNGUARDED, corsOrigins: ['https://plans.example.org'] } });
  await server.ask('{ industries(first: 1) { nodes { key } } __schema { types { name } } }');
});
afterAll(() => server.close());

const errorsOf = (answer: Answer) => answer.errors as NonNullable<Answer['errors']>;

/** Holds of every refusal. */
function expectRefusal(text: string, code: string | RegExp): void {
  const errors = errorsOf(JSON.parse(text) as Answer);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(LIMITS.errors);
  for (const { message, extensions } of errors) {
    expect(extensions.code).toMatch(code);
    expect(ERROR_CODES).toContain(extensions.code);
    expect(extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(message.length).toBeLessThan(310);
  }
  expect(Buffer.byteLength(text)).toBeLessThan(1_024);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('    at ');
}

/** Milliseconds of CPU that the process spends on one request. The best of three: what else the machine does is not the request's. */
async function cpuOf(request: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    await request();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Milliseconds of CPU within which every offence is refused, that of who commits it included: both are this process. */
const MOST = 100;

const dearest = { milliseconds: 0, bytes: 0 };
afterAll(() => console.log(`the dearest refusal took ${dearest.milliseconds.toFixed(0)} ms of CPU, the longest has ${dearest.bytes} bytes`));

/** Asks, and holds the refusal to what holds of every one and to its CPU. */
async function expectRefused<R extends { readonly text: string }>(ask: () => Promise<R>, code: string | RegExp): Promise<R> {
  let reply: R | undefined;
  const cpu = await cpuOf(async () => {
    reply = await ask();
  });
  expectRefusal((reply as R).text, code);
  expect(cpu).toBeLessThan(MOST);
  dearest.milliseconds = Math.max(dearest.milliseconds, cpu);
  dearest.bytes = Math.max(dearest.bytes, Buffer.byteLength((reply as R).text));
  return reply as R;
}

describe('a hostile document costs under 100 ms of CPU and under 1 kB of answer:', () => {
  const fragments = (count: number, body: (i: number) => string, end: string) =>
    `${repeat(count, (i) => `fragment F${i} on Industry { ${body(i)} }`)} fragment F${count} on Industry { ${end} }`;
  it.for([
    ['1,000 aliases', `{ ${repeat(1_000, (i) => `a${i}: dataRevision`)} }`, 'OPERATION_TOO_COMPLEX'],
    ['100,000 aliases', `{ ${repeat(100_000, (i) => `a${i % 10}:x`)} }`.slice(0, 250_000), 'OPERATION_TOO_COMPLEX'],
    ['31 aliases', industry(repeat(31, (i) => `a${i}: key`)), 'OPERATION_TOO_COMPLEX'],
    ['10,000 directives', `{ dataRevision ${repeat(10_000, () => '@a')} }`, 'OPERATION_TOO_COMPLEX'],
    ['21 directives', `{ dataRevision ${repeat(21, () => '@include(if: true)')} }`, 'OPERATION_TOO_COMPLEX'],
    ['20,000 equal fields', `{ ${repeat(20_000, () => 'key')} }`, 'OPERATION_TOO_COMPLEX'],
    ['as many equal fields as fit', industry(repeat(1_450, () => 'key')), /./],
    ['3,000 conflicting arguments', industry(repeat(3_000, (i) => `parts(first:${i}){key}`)), 'OPERATION_TOO_COMPLEX'],
    ['as many conflicting arguments as fit', industry(repeat(110, (i) => `parts(first: ${i}) { nodes { key } }`)), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'nested fields that conflict',
      industry(repeat(24, (i) => `parts(first: ${i + 1}) { nodes { parts { nodes { parts { nodes { parts { nodes { key name } } } } } } } }`)),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a circle of fragments', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a bomb of fragments',
      `${industry('...F0')} ${fragments(9, (i) => `parts { nodes { ...F${i + 1} } } a: parts { nodes { ...F${i + 1} } } b: parts { nodes { ...F${i + 1} } }`, 'key')}`,
      'OPERATION_TOO_COMPLEX',
    ],
    ['a chain of fragments that breaks', `${industry('...F0')} ${fragments(150, (i) => `...F${i + 1}`, 'nothing')}`, 'GRAPHQL_VALIDATION_FAILED'],
    ['200-deep recursion', industry(`${'upstream { parts { nodes { '.repeat(70)}key${' } } }'.repeat(70)}`), 'OPERATION_TOO_COMPLEX'],
    ['50,000 nested selections', '{ a '.repeat(50_000), 'OPERATION_TOO_COMPLEX'],
    ['50,000 nested lists', `{ nodes(ids: ${'['.repeat(50_000)} }`, 'OPERATION_TOO_COMPLEX'],
    ['50,000 nested objects', `{ industries(filter: ${'{ a: '.repeat(50_000)} }`, 'OPERATION_TOO_COMPLEX'],
    ['an operation twice', 'query A { dataRevision } query A { dataRevision }', /BAD_REQUEST|GRAPHQL_VALIDATION_FAILED/],
    ['two operations and no name', 'query A { dataRevision } query B { dataRevision }', 'BAD_REQUEST'],
    ['circular introspection', `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['circular introspection of interfaces', `{ __schema { types { ${'possibleTypes { interfaces { '.repeat(6)} name ${'} }'.repeat(6)} } } }`, /./],
    [
      'the whole schema twenty times',
      `{ ${repeat(20, (i) => `a${i}: __schema { types { name fields { name args { name } } } }`)} }`,
      'OPERATION_TOO_COMPLEX',
    ],
    ['its types thrice', '{ __schema { a: types { name } b: types { name } types { name } } }', 'OPERATION_TOO_COMPLEX'],
    [
      'the same by fragments',
      '{ __schema { ...A } } fragment A on __Schema { types { ...B } } fragment B on __Type { a: fields { name } fields { name } b: fields { name } }',
      'OPERATION_TOO_COMPLEX',
    ],
    [
      'recursion through interfaces',
      '{ entity(key: "enterprise/jia") { ...A } } fragment A on Entity { ... on Enterprise { regions { nodes { ...B } } } } fragment B on Node { ... on Region { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['hundreds of fragments that nobody uses', `{ dataRevision } ${repeat(200, (i) => `fragment F${i} on Query { dataRevision }`)}`, /./],
    ['an escape beyond Unicode', '{ entity(key: "\\u{FFFFFFFFFFFF}") { key } }', 'GRAPHQL_PARSE_FAILED'],
    ['a literal of 200 kB', `{ entity(key: "${'x'.repeat(200_000)}") { key } }`, 'OPERATION_TOO_COMPLEX'],
    ['a literal as long as fits', `{ entity(key: "${SECRET.repeat(2_900)}") { key } }`, 'BAD_USER_INPUT'],
    ['a flood of @defer', `{ ${repeat(15, () => '... @defer { dataRevision }')} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a flood of @stream', `{ industries { ${repeat(15, () => 'nodes @stream { key }')} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { a }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', 'mutation { a }', 'GRAPHQL_VALIDATION_FAILED'],
    ['unknown fields without end', industry(repeat(700, (i) => `x${i}`)), 'GRAPHQL_VALIDATION_FAILED'],
    ['a name of 5,000 characters', `{ ${'x'.repeat(5_000)} }`, 'OPERATION_TOO_COMPLEX'],
    ['variables without end', `query Q(${repeat(300, (i) => `$v${i}: Int`)}) { dataRevision }`, /./],
    ['a list of 700 values', `{ nodes(ids: [${repeat(700, () => '"a"')}]) { id } }`, 'BAD_USER_INPUT'],
    ['broken text after a secret', `{ industries(filter: { text: "${SECRET}" } nonsense(`, 'GRAPHQL_PARSE_FAILED'],
    ['a secret where a name belongs', `{ "${SECRET}" }`, 'GRAPHQL_PARSE_FAILED'],
    ['a secret where a number belongs', `{ industries(first: "${SECRET}") { totalCount } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a secret where an enum belongs', `{ industries(orderBy: "${SECRET}") { totalCount } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['NUL and controls', '{ data\u0000Revision \u0007 }', 'GRAPHQL_PARSE_FAILED'],
  ] as const)('%s', async ([, query, code]) => {
    const body = JSON.stringify({ query });
    await expectRefused(() => server.post(body.length > LIMITS.body ? body.slice(0, LIMITS.body - 10).concat('"}') : body), code);
  });

  it('whose cost hides behind another operation, or in variables after a cheap run', async () => {
    const dear = 'industries(first: 100) { nodes { parts(first: 100) { nodes { parts(first: 100) { nodes { key } } } } } }';
    const { answer } = await server.post(JSON.stringify({ query: `query A { dataRevision } query B { ${dear} }`, operationName: 'B' }));
    expect(errorsOf(answer)[0]?.extensions.code).toBe('OPERATION_TOO_COMPLEX');
    const byVariable = `query Q($n: Int) { ${dear.replaceAll('100', '$n')} }`;
    expect((await server.ask(byVariable, { n: 1 })).answer.errors).toBeUndefined();
    expect(errorsOf((await server.ask(byVariable, { n: 100 })).answer)[0]?.extensions.code).toBe('OPERATION_TOO_COMPLEX');
  });

  it('but a whole introspection, which has its price, and a byte order mark, are no harm', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { answer } = await server.ask(getIntrospectionQuery());
    expect([answer.errors, answer.extensions?.cost?.requested]).toEqual([undefined, 5_001]);
    expect((await server.ask('{ __type(name: "Enterprise") { name } }')).answer.extensions?.cost?.requested).toBe(101);
    expect((await server.ask('\ufeff{ dataRevision }')).answer.errors).toBeUndefined();
  });
});

describe('a hostile argument is refused or finds nothing:', () => {
  const list = (argument: string) => `{ industries(${argument}) { nodes { key } } }`;
  it.for([
    ['first: -1', list('first: -1'), {}, 'BAD_USER_INPUT'],
    ['first: 0', list('first: 0'), {}, 'BAD_USER_INPUT'],
    ['first: 1e9', list('first: 1000000000'), {}, 'BAD_USER_INPUT'],
    ['first: 1.5', list('first: 1.5'), {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['first: "10"', list('first: "10"'), {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['first 1.5 by variable', `query Q($n: Int) ${list('first: $n')}`, { n: 1.5 }, 'BAD_USER_INPUT'],
    ['first by a secret variable', `query Q($n: Int) ${list('first: $n')}`, { n: SECRET }, 'BAD_USER_INPUT'],
    ['first with last', list('first: 1, last: 1'), {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a cursor that is none', list(`after: "${SECRET}"`), {}, 'BAD_USER_INPUT'],
    ['a forged cursor', list(`after: "${cursor('list/Industry', 'PLAN', 1, { a: 1 })}"`), {}, 'BAD_USER_INPUT'],
    ['a foreign cursor', list(`after: "${cursor('list/Enterprise', 'PLAN', 'a', 'b')}"`), {}, 'BAD_USER_INPUT'],
    ['a truncated cursor', list(`after: "${cursor('list/Industry', 'PLAN', 'a', 'b').slice(0, -5)}"`), {}, 'BAD_USER_INPUT'],
    ['an id that is not base64', '{ node(id: "汽车") { id } }', {}, 'BAD_USER_INPUT'],
    ['an id of no kind', `{ node(id: "${id(`Secret:${SECRET}`)}") { id } }`, {}, 'BAD_USER_INPUT'],
    ['an id of 64 kB', 'query Q($id: ID!) { node(id: $id) { id } }', { id: id('Industry:'.padEnd(48_000, 'x')) }, 'BAD_USER_INPUT'],
    ['5,000 ids', 'query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(5_000).fill(id('Industry:industry/a')) }, 'BAD_USER_INPUT'],
    [
      '101 keys',
      'query Q($k: [String!]) { industries(filter: { keys: $k }) { nodes { key } } }',
      { k: Array(101).fill('industry/a') },
      'BAD_USER_INPUT',
    ],
    [
      'a list of 1,000 enum values',
      'query Q($l: [Basis!]) { industries(filter: { basis: $l }) { nodes { key } } }',
      { l: Array(1_000).fill(SECRET) },
      'BAD_USER_INPUT',
    ],
    ['depth 99', '{ supplyChain(of: "industry/automobile", depth: 99) { truncated } }', {}, 'BAD_USER_INPUT'],
    ['depth 0', '{ paths(from: "enterprise/jia", to: "enterprise/yi", depth: 0) { truncated } }', {}, 'BAD_USER_INPUT'],
    ['from = to', '{ paths(from: "enterprise/jia", to: "enterprise/jia") { truncated } }', {}, 'BAD_USER_INPUT'],
    ['a walk from nowhere', `{ neighborhood(of: ["enterprise/${SECRET}"]) { truncated } }`, {}, 'BAD_USER_INPUT'],
    ['a text of 201 characters', 'query Q($t: String!) { search(text: $t) { totalCount } }', { t: '长'.repeat(201) }, 'BAD_USER_INPUT'],
    ['10,000 combining marks', 'query Q($t: String!) { search(text: $t) { totalCount } }', { t: `a${'\u0301'.repeat(10_000)}` }, 'BAD_USER_INPUT'],
    ['a text of controls', 'query Q($t: String!) { search(text: $t) { totalCount } }', { t: '\u0000\u202e\u200b' }, 'BAD_USER_INPUT'],
    ['an object where a text belongs', 'query Q($t: String!) { search(text: $t) { totalCount } }', { t: { a: SECRET } }, 'BAD_USER_INPUT'],
    ['a variable that is missing', 'query Q($t: String!) { search(text: $t) { totalCount } }', {}, 'BAD_USER_INPUT'],
  ] as const)('%s', async ([, query, variables, code]) => {
    await expectRefused(() => server.ask(query, variables), code);
  });

  it.for([
    ['NaN', 'NaN', 400, 'BAD_REQUEST'],
    ['1e400', '1e400', 200, 'BAD_USER_INPUT'],
    ['a number beyond 2^53', '9007199254740993', 200, 'BAD_USER_INPUT'],
    ['minus zero', '-0', 200, 'BAD_USER_INPUT'],
    ['100,000 lists in one another', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 200, 'BAD_USER_INPUT'],
    ['a key twice: the last counts', '1, "n": 73912846', 200, 'BAD_USER_INPUT'],
  ] as const)('%s as a number', async ([, number, status, code]) => {
    const body = `{"query":"query Q($n: Int) { industries(first: $n) { totalCount } }","variables":{"n":${number}}}`;
    const reply = await expectRefused(() => server.post(body), code);
    expect(reply.status).toBe(status);
    expect(reply.text).not.toContain('73912846');
  });

  it('first: null is no bound, and gives a page as large as where none is given', async () => {
    const { answer } = await server.ask('{ a: industries(first: null) { nodes { key } } b: industries { nodes { key } } }');
    expect(answer.data?.['a']).toEqual(answer.data?.['b']);
    expect(answer.extensions?.cost?.requested).toBe(2 * (2 + LIMITS.pageDefault));
  });

  it('names that every object has are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      const query = `query ${name}($${name}: Int) { ${name}: industries(first: $${name}) { ...${name} } } fragment ${name} on IndustriesConnection { totalCount }`;
      const type = (await server.ask('{ industries { __typename } }')).answer.data?.['industries'] as { __typename: string };
      const { text } = await server.post(
        `{"query":${JSON.stringify(query.replace('IndustriesConnection', type.__typename))},"operationName":"${name}","variables":{"${name}":1}}`,
      );
      expect(text, name).toMatch(new RegExp(`"${name}":\\{"totalCount":\\d+\\}`));
      expectRefusal((await server.post(`{"query":"query A { dataRevision }","operationName":"${name}"}`)).text, 'BAD_REQUEST');
      expectRefusal((await server.ask(`{ ...${name} }`)).text, 'GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('__proto__ as a key', async () => {
    const { text } = await server.post(
      `{"query":"query Q($f: IndustryFilter) { industries(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"text":"a"}},"__proto__":{"f":1}}}`,
    );
    expectRefusal(text, 'BAD_USER_INPUT');
    expect(({} as Record<string, unknown>)['text']).toBeUndefined();
  });

  it.for([
    ['a lone surrogate', 'a\ud800b'],
    ['as many combining marks as fit', `a${'\u0301'.repeat(199)}`],
    ['full-width forms', 'ＹＩ'],
    ['half-width forms', 'ｶﾞｧ ￩'],
    ['one letter that stands for eighteen, as often as fits', '\ufdfa'.repeat(200)],
    ['Cypher', "') RETURN 1 //"],
    ['Cypher with a subquery', "x' OR 1=1 CALL { MATCH (n) DETACH DELETE n } //"],
    ['a parameter', '$rev'],
    ['Lucene: everything', '*'],
    ['Lucene: like', 'jia~'],
    ['Lucene: a pattern', '/j.*/'],
    ['Lucene: a field', 'key:jia'],
    ['Lucene: brackets', '((('],
    ['Lucene: a range', '[* TO *]'],
    ['Lucene: an escape', 'a\\'],
  ] as const)('%s in a search and a filter', async ([, text]) => {
    const { status, answer } = await server.ask(
      'query Q($t: String!) { search(text: $t) { totalCount } enterprises(filter: { text: $t }) { totalCount } resolve(names: [$t]) { score } }',
      { t: text },
    );
    for (const { extensions } of answer.errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT');
    expect(status).toBe(200);
    expect((await server.ask('{ enterprises { totalCount } }')).answer.data).toEqual({ enterprises: { totalCount: 2 } });
  });

  it('unreachable ends: NOT_STATED, no error', async () => {
    const { answer } = await server.ask('{ paths(from: "region/bing", to: "indicator/gross-output", depth: 6) { evidence truncated } }');
    expect(answer.errors?.[0]?.extensions.code ?? answer.data).toEqual({ paths: { evidence: 'NOT_STATED', truncated: false } });
  });
});

describe('a hostile request is refused before GraphQL:', () => {
  it.for([
    ['an empty body', '', 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['an array: no batching', '[{"query":"{ dataRevision }"},{"query":"{ dataRevision }"}]', 400, 'BAD_REQUEST'],
    ['a string', `"${SECRET}"`, 400, 'BAD_REQUEST'],
    ['broken JSON with a secret in it', `{"query": "{ a }", "password": "${SECRET}`, 400, 'BAD_REQUEST'],
    ['a query that is no text', '{"query": 7}', 400, 'BAD_REQUEST'],
    ['variables that are no object', `{"query": "{ dataRevision }", "variables": "${SECRET}"}`, 400, 'BAD_REQUEST'],
    ['extensions that are no object', `{"query": "{ dataRevision }", "extensions": "${SECRET}"}`, 400, 'BAD_REQUEST'],
    ['an operationName that is no text', '{"query": "{ dataRevision }", "operationName": 7}', 400, 'BAD_REQUEST'],
    ['an unknown member', `{"query": "{ dataRevision }", "${SECRET}": 7}`, 400, 'BAD_REQUEST'],
    ['an unknown operation name', `{"query": "query A { dataRevision }", "operationName": "${SECRET}"}`, 400, 'BAD_REQUEST'],
    ['a forged hash', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'0'.repeat(64)}"}}}`, 200, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'a hash in capitals, which is none',
      `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'A'.repeat(64)}"}}}`,
      200,
      'PERSISTED_QUERY_NOT_FOUND',
    ],
    ['a hash that is no text', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":["${SECRET}"]}}}`, 400, 'BAD_REQUEST'],
    ['__proto__ as a member', '{"query":"{ dataRevision }","__proto__":{"query":"{ a }"}}', 400, 'BAD_REQUEST'],
    ['a byte order mark', '\ufeff{"query":"{ dataRevision }"}', 400, 'BAD_REQUEST'],
    ['a body of 10 MB', ' '.repeat(10_000_000), 413, 'REQUEST_ENTITY_TOO_LARGE'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22]), 400, 'BAD_REQUEST'],
  ] as const)('%s', async ([, body, status, code]) => {
    const reply = await expectRefused(() => server.post(body), code);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.for([
    ['a form', 'application/x-www-form-urlencoded', 'query={dataRevision}', {}],
    ['multipart', 'multipart/form-data; boundary=x', '--x', {}],
    ['text', 'text/plain', '{"query":"{ dataRevision }"}', {}],
    ['application/graphql', 'application/graphql', '{ dataRevision }', {}],
    ['JSON of another charset', 'application/json; charset=utf-16', '{"query":"{ dataRevision }"}', {}],
    ['a zipped body', 'application/json', gzipSync('{"query":"{ dataRevision }"}'), { 'content-encoding': 'gzip' }],
  ] as const)('%s: 415', async ([, type, body, headers]) => {
    const reply = await expectRefused(() => server.post(body, { 'content-type': type, ...headers }), 'UNSUPPORTED_MEDIA_TYPE');
    expect(reply.status).toBe(415);
  });

  it('no content type: 415', async () => {
    const came = await server.raw('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}');
    expect(came).toMatch(/^HTTP\/1\.1 415/);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('%s: 405', async (method) => {
    const response = await fetch(`${server.base}/graphql`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s beside the API: 405, saying what is allowed', async (method) => {
    const response = await fetch(`${server.base}/health`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expectRefusal(await response.text(), 'BAD_REQUEST');
  });

  it('a path where nothing is: 404, saying where the API is', async () => {
    const response = await fetch(`${server.base}/nothing?${SECRET}`);
    expect(response.status).toBe(404);
    const text = await response.text();
    expectRefusal(text, 'NOT_FOUND');
    expect(text).toContain('/graphql');
  });

  it('TRACE and CONNECT, and what is no HTTP', async () => {
    expect(await server.raw('TRACE /graphql HTTP/1.1\r\nhost: x\r\nx-secret: sesame-7391\r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 405(?![\s\S]*sesame)/,
    );
    expect(await server.raw('CONNECT evil:443 HTTP/1.1\r\nhost: evil\r\n\r\n')).not.toMatch(/ 200/);
    const nonsense = await server.raw(`${SECRET}\r\n\r\n`);
    expect(nonsense).toMatch(/^HTTP\/1\.1 400/);
    expectRefusal(nonsense.split('\r\n\r\n')[1] as string, 'BAD_REQUEST');
  });

  it.for([
    ['two lengths', 'content-length: 28\r\ncontent-length: 5\r\n'],
    ['a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked\r\n'],
    ['chunks under another name', 'transfer-encoding: xchunked\r\n'],
    ['a space before the colon', 'transfer-encoding : chunked\r\n'],
    ['a negative length', 'content-length: -1\r\n'],
    ['a length beyond any', 'content-length: 99999999999999999999999\r\n'],
    ['NUL in a header', 'content-length: 28\r\nx-a: a\0b\r\n'],
    ['a header that goes on in the next line', 'content-length: 28\r\nx-a: b\r\n c: d\r\n'],
  ] as const)('%s: 400, and the connection ends, so that nothing is smuggled in behind', async ([, headers]) => {
    const smuggled = 'GET /health HTTP/1.1\r\nhost: x\r\n\r\n';
    const came = await server.raw(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}\r\n{"query":"{ dataRevision }"}${smuggled}`,
    );
    expect(came.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
    expectRefusal(came.split('\r\n\r\n')[1] as string, 'BAD_REQUEST');
  });

  const query = '{"query":"{ dataRevision }"}';
  const chunked = `${query.length.toString(16)}\r\n${query}\r\n0\r\n`;
  it.for([
    ['a zipped transfer', `transfer-encoding: gzip, chunked\r\n\r\n${chunked}\r\n`, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['trailers without end', `transfer-encoding: chunked\r\n\r\n${chunked}${`x: ${'y'.repeat(100)}\r\n`.repeat(1_000)}\r\n`, 431, 'BAD_REQUEST'],
    ['a body that goes on behind its chunk', `transfer-encoding: chunked\r\n\r\n1;${'a'.repeat(100_000)}\r\n`, 400, 'BAD_REQUEST'],
    ['a media type that is none of ours', `accept: application/xml\r\ncontent-length: ${query.length}\r\n\r\n${query}`, 406, 'BAD_REQUEST'],
  ] as const)('%s', async ([, rest, status, code]) => {
    const came = await server.raw(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\n${rest}`);
    expect(came).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`));
    expectRefusal(came.slice(came.indexOf('{'), came.lastIndexOf('}') + 1), code);
  });

  it('a request without a host, one that expects what nobody knows, and one that asks whether it may send 100 MB', async () => {
    const nameless = await server.raw('GET /health HTTP/1.1\r\nconnection: close\r\n\r\n');
    expect(nameless).toMatch(/^HTTP\/1\.1 400/);
    expectRefusal(nameless.slice(nameless.indexOf('{'), nameless.lastIndexOf('}') + 1), 'BAD_REQUEST');
    const head = (expected: string, length: number) =>
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\nconnection: close\r\nexpect: ${expected}\r\n\r\n`;
    expect(await server.raw(head('banana', query.length) + query)).toMatch(/^HTTP\/1\.1 200[\s\S]*dataRevision/);
    expect(await server.raw(head('100-continue', query.length) + query)).toMatch(/^HTTP\/1\.1 100[\s\S]*HTTP\/1\.1 200/);
    expect(await server.raw(head('100-continue', 100_000_000))).toMatch(/^HTTP\/1\.1 413/);
  });

  it('a body where none is read: the connection ends with the answer', async () => {
    for (const method of ['GET', 'POST']) {
      const came = await server.raw(`${method} /health HTTP/1.1\r\nhost: x\r\ncontent-length: 100000000\r\n\r\n${'x'.repeat(1_000)}`);
      expect(came).toMatch(/^connection: close\r$/im);
    }
  });

  it('a hundred requests in one breath: each is answered, in their order', async () => {
    const one = (i: number) => `{"query":"{ a${i}: dataRevision }"}`;
    const requests = Array.from({ length: 100 }, (_, i) => {
      const body = one(i);
      return `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${i === 99 ? 'connection: close\r\n' : ''}\r\n${body}`;
    });
    const came = await server.raw(requests.join(''), 10_000);
    expect([...came.matchAll(/"a(\d+)":/g)].map((m) => Number(m[1]))).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  it('oversize URLs and headers', async () => {
    const url = await fetch(`${server.base}/graphql?query=${'x'.repeat(LIMITS.url)}`);
    expect(url.status).toBe(414);
    expectRefusal(await url.text(), 'BAD_REQUEST');
    const headers = await server.raw(`GET /health HTTP/1.1\r\nhost: x\r\nx: ${SECRET.repeat(3_000)}\r\n\r\n`);
    expect(headers).toMatch(/^HTTP\/1\.1 431/);
    expectRefusal(headers.split('\r\n\r\n')[1] as string, 'BAD_REQUEST');
  });

  it('a chunked body without end, and one of 100 MB announced', async () => {
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    const endless = await server.raw(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunk.repeat(6)}`,
    );
    expect(endless).toMatch(/^HTTP\/1\.1 413/);
    const announced = await server.raw('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100000000\r\n\r\n{');
    expect(announced).toMatch(/^HTTP\/1\.1 413/);
  });

  it('a mutation by GET', async () => {
    const response = await fetch(`${server.base}/graphql?query=${encodeURIComponent('mutation { a }')}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expectRefusal(await response.text(), /./);
  });

  it.each(['variables=sesame-7391', 'extensions=%7B', 'sesame-7391=1', ''])('GET with %s', async (query) => {
    const response = await fetch(`${server.base}/graphql?${query}`);
    expect(response.status).toBe(400);
    expectRefusal(await response.text(), /BAD_REQUEST|GRAPHQL_PARSE_FAILED/);
  });

  it('path traversal, and a spoofed Host', async () => {
    for (const path of ['/graphiql/../../package.json', '/graphiql/%2e%2e/%2e%2e/package.json', '//etc/passwd', '/../package.json']) {
      const came = await server.raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`);
      expect(came, path).toMatch(/^HTTP\/1\.1 404/);
      expect(came).not.toContain('plangraph"');
    }
    const spoofed = await server.raw('GET / HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: evil.example\r\nconnection: close\r\n\r\n');
    expect(spoofed).not.toContain('evil');
  });
});

describe('the server stands', () => {
  it('with 500 silent sockets and slow bodies open', async () => {
    const silent = Array.from({ length: 500 }, () => connect(server.port, '127.0.0.1'));
    await Promise.all(silent.map((socket) => once(socket, 'connect')));
    for (const socket of silent.slice(0, 200))
      socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{');
    expect((await server.ask('{ dataRevision }')).status).toBe(200);
    for (const socket of silent) socket.destroy();
    expect((await server.ask('{ dataRevision }')).status).toBe(200);
  });

  it('and logs what callers did wrong as their fault, by code, without a word of what they sent', async () => {
    server.logged.splice(0);
    await server.post(`{"query": "${SECRET}`);
    await server.ask(`{ entity(key: "${SECRET}") { key } }`);
    await server.ask(`{ ${SECRET.replace('-', '_')} }`);
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.logged.filter((l) => l['msg'] === 'client fault').map((l) => l['code'])).toEqual([
      'BAD_REQUEST',
      'BAD_USER_INPUT',
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(server.logged.filter((l) => (l['level'] as number) >= 40)).toEqual([]);
    expect(JSON.stringify(server.logged)).not.toMatch(/sesame/);
  });

  it('and has security headers on every answer, and lets only the origins named read it', async () => {
    for (const path of ['/health', '/nowhere', '/graphql', '/graphiql/style.css']) {
      const { headers } = await fetch(server.base + path, { headers: { origin: 'https://evil.example' } });
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toMatch(/^default-src '(?:none|self)'/);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
    const preflight = (origin: string) =>
      fetch(`${server.base}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const refused = await preflight('https://evil.example');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([405, null]);
    const allowed = await preflight('https://plans.example.org');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'https://plans.example.org']);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const read = await server.ask('{ dataRevision }', {}, { origin: 'https://plans.example.org' });
    expect(read.headers.get('access-control-allow-origin')).toBe('https://plans.example.org');
    expect(read.headers.get('vary')).toContain('origin');
  });

  it('and reads for it alone: the API has no mutation', () => {
    const sdl = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');
    expect(sdl).not.toMatch(/^type (?:Mutation|Subscription)\b/m);
  });
});
