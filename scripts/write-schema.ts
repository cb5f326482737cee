import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedSchemas } from '../src/generated-schemas.ts';

/** `npm run schema` writes the generated contracts below schema/; with --check it fails where one is stale. */
const folder = fileURLToPath(new URL('../schema/', import.meta.url));
const stale: string[] = [];
for (const [name, text] of generatedSchemas()) {
  const path = folder + name;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
if (stale.length > 0 && process.argv.includes('--check')) {
  console.error(`stale: ${stale.join(', ')} → run \`npm run schema\` and commit`);
  process.exitCode = 1;
} else console.log(stale.length > 0 ? `written: ${stale.join(', ')}` : 'schema/ is up to date');
