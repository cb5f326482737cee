import { fileURLToPath } from 'node:url';

/** A file or folder of the repository. The built program stands in dist/, a level below the root as this file does. */
export const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What the built program is known by, a fingerprint of its sources (bin/build.js); undefined where the sources run as they stand. */
export const BUILD: string | undefined = /\/dist\/plangraph-([0-9a-f]+)\.js$/.exec(import.meta.url)?.[1];
