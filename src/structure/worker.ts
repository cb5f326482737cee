import { parentPort, workerData } from 'node:worker_threads';
import type { Link } from './cuts.ts';
import { structureOf } from './structure.ts';

/** A thread that works out one structure and ends: it takes up to a second, in which a server must not stand still. */
parentPort?.postMessage(structureOf(workerData as readonly Link[]));
