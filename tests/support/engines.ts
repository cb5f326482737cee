import { embeddedEngine } from '../../src/graph/engines/embedded.ts';
import type { GraphEngine } from '../../src/graph/port.ts';

/** Every engine that the suites run on. Each opens empty. */
export const engines: readonly { readonly name: string; open(): Promise<GraphEngine> }[] = [
  { name: 'embedded', open: async () => embeddedEngine() },
];
