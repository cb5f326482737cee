import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fromRoot } from '../root.ts';
import type { Link } from './cuts.ts';
import type { Structure } from './structure.ts';

/** A thread does not inherit what lets the process read TypeScript; it is given it by name. */
const TSX = import.meta.resolve('tsx/esm/api');
const WORKER = pathToFileURL(fromRoot('src/structure/worker.ts')).href;
const START = `import(${JSON.stringify(TSX)}).then(({ tsImport }) => tsImport(${JSON.stringify(WORKER)}, ${JSON.stringify(WORKER)}))`;

/** The structure of some links, worked out in a thread of its own. Does not keep the process alive. */
export const structureInThread = (links: readonly Link[]): Promise<Structure> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(START, { eval: true, workerData: links, execArgv: [] });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.unref();
  });
