import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startServer } from '../support/server.ts';

/** GraphQL over HTTP, as the specification’s own audits see it: each of them, the optional ones too. */

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.base}/graphql` });

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => expect(audits).toHaveLength(61));

  it.each(audits)('$id $name', async (audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${(result as { reason: string }).reason}`).toBe('ok');
  });
});
