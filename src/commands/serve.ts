import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { defineCommand } from 'citty';
import { readConfig } from '../config.ts';
import { InputFaults } from '../errors.ts';
import { packFolders } from '../seed/read-packs.ts';
import { createService } from '../service.ts';
import { openDocument } from './outline.ts';
import { DEFAULT_SEED } from './seed-argument.ts';

/** Milliseconds that requests under way have to finish after SIGTERM. */
const GRACE = 10_000;

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Serve the graph: GraphQL API and playground at /graphql' },
  async run() {
    const config = readConfig(process.env);
    const document = config.PLAN_DOC ? openDocument(config.PLAN_DOC) : undefined;
    const service = await createService(config, packFolders(config.GRAPH_SEED ?? DEFAULT_SEED), document);
    service.server.listen(config.PORT, config.HOST);
    try {
      await once(service.server, 'listening');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new InputFaults('server', [`${config.HOST}:${config.PORT} cannot be listened on (${code}) → set HOST and PORT to a free address`]);
    }
    const { address, port } = service.server.address() as AddressInfo;
    console.error(`plangraph is ready: http://${address.includes(':') ? `[${address}]` : address}:${port}/graphql`);

    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    setTimeout(() => process.exit(0), GRACE).unref();
    await service.close();
  },
});
