import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { type ServiceProcess, startService } from './service-process.ts';

/** One service and one browser for the tests of the suite that calls it, both there before its first test and gone after its last. */
export function serviceInBrowser(environment: Readonly<Record<string, string>> = {}): {
  readonly service: ServiceProcess;
  readonly browser: Browser;
} {
  let service: ServiceProcess | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(environment), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });
  return {
    get service() {
      return service as ServiceProcess;
    },
    get browser() {
      return browser as Browser;
    },
  };
}
