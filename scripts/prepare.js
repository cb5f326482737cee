/** Run by `npm ci`: builds the explorer, unless development packages were left out (`--omit=dev`), as in an image that brings its own. */
try {
  const { build } = await import('vite');
  await build({ configFile: 'explorer/vite.config.ts', logLevel: 'warn' });
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.log('The explorer is not built: vite is not installed. `npm ci && npm run explorer:build` builds it.');
}
