import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readConfig } from '../../src/config.ts';
import type { PlanDocument } from '../../src/seed/document.ts';
import { packFolders } from '../../src/seed/read-packs.ts';
import { createService, type Service } from '../../src/service.ts';

/** The whole service in this process, on free ports, with settings as the environment would give them. */
export interface ServiceHere {
  readonly service: Service;
  readonly base: string;
  /** Where its metrics are. */
  readonly metrics: string;
  stop(): Promise<void>;
}

export async function serviceHere(seed: string, settings: Readonly<Record<string, string>> = {}, document?: PlanDocument): Promise<ServiceHere> {
  const service = await createService(readConfig({ LOG_LEVEL: 'silent', ...settings }), packFolders(seed), document);
  const [base, metrics] = await Promise.all([listening(service.server), listening(service.metrics)]);
  return {
    service,
    base,
    metrics,
    async stop() {
      service.server.closeAllConnections();
      await service.close();
    },
  };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
