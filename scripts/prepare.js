import { spawnSync } from 'node:child_process';
import { buildProgram } from '../bin/build.js';

/**
 * Run by `npm ci`: builds the explorer and the program and works out the packs, so that `npm start` need not. Where development
 * packages were left out (`--omit=dev`), as in an image that brings its own, nothing is built and the sources run as they stand.
 */
try {
  const { build } = await import('vite');
  await build({ configFile: 'explorer/vite.config.ts', logLevel: 'warn' });
  await buildProgram();
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.log('Nothing is built: vite is not installed. `npm ci` builds the explorer and the program.');
  process.exit();
}
// A fault of a pack is told here and by `npm start`; it is no reason not to install.
spawnSync(process.execPath, ['bin/plangraph.js', 'prepare'], { stdio: 'inherit' });
