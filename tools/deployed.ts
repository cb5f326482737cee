import { readFileSync } from 'node:fs';

const dockerfile = readFileSync(new URL('../Dockerfile', import.meta.url), 'utf8');
const [, options] = dockerfile.match(/NODE_OPTIONS="([^"]+)"/) ?? [];
if (options === undefined) throw new Error('the Dockerfile gives Node no options');

/** What Node is given where the service is deployed, as the image says: measurements and tests of memory run with the same. */
export const DEPLOYED: readonly string[] = options.split(' ');
