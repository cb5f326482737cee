import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { InputFaults } from '../errors.ts';
import { readiness } from '../http/health.ts';
import { TRANSPORT } from '../http/transport.ts';
import { createService } from '../service.ts';
import { openDocument } from './outline.ts';
import { DEFAULT_SEED, seedFolders } from './seed-argument.ts';

/**
 * After SIGTERM a balancer has a second to see that /ready is 503, and connections are kept as long as was promised; everything is over
 * in less than ten. Ctrl-C waits for what is under way alone.
 */
const TIMES = {
  SIGTERM: { notice: 1_000, kept: TRANSPORT.keepAliveTimeout + 1_000, grace: 8_500 },
  SIGINT: { notice: 0, kept: 0, grace: 8_500 },
} as const;
const LAST = 9_300;

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Serve the graph: GraphQL API and playground at /graphql' },
  async run() {
    const config = readConfig(process.env);
    const document = config.PLAN_DOC ? openDocument(config.PLAN_DOC) : undefined;
    const service = await createService(config, seedFolders({ seed: config.GRAPH_SEED ?? DEFAULT_SEED }), document);
    // A mistake in one request is no reason to end all others.
    process.on('unhandledRejection', (err) => service.log.error({ err }, 'server fault: a failure that nobody waited for'));
    // The metrics first: a service that cannot be watched is not begun.
    if (config.METRICS_PORT !== undefined)
      console.error(`plangraph metrics: ${await listen(service.metrics, config.HOST, config.METRICS_PORT, 'METRICS_PORT')}/metrics`);
    const url = await listen(service.server, config.HOST, config.PORT, 'PORT').catch(async (error: unknown) => {
      await service.close();
      throw error;
    });
    const { reason } = await readiness(service.engine);
    console.error(reason === undefined ? `plangraph is ready: ${url}/graphql` : `plangraph is up, not ready yet (${reason}): ${url}/graphql`);

    const signal = await new Promise<keyof typeof TIMES>((resolve) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve(name));
    });
    setTimeout(() => process.exit(0), LAST).unref();
    await service.close(TIMES[signal]);
  },
});

/** Its address, once it listens. */
async function listen(server: Server, host: string, wanted: number, setting: string): Promise<string> {
  server.listen(wanted, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputFaults('server', [`${host}:${wanted} cannot be listened on (${code}) → set HOST and ${setting} to a free address`]);
  }
  const { address, port } = server.address() as AddressInfo;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
