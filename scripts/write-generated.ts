import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes generated files below a folder; with --check writes none and fails where one is stale. */
export function writeGenerated(folder: string, files: ReadonlyMap<string, string>, command: string): void {
  const check = process.argv.includes('--check');
  const stale = [...files].filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text);
  if (!check) {
    for (const [name, text] of stale) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }
  const names = stale.map(([name]) => name).join(', ');
  if (check && names) {
    console.error(`stale: ${names} → run \`${command}\` and commit`);
    process.exitCode = 1;
  } else console.log(names ? `written: ${names}` : `${folder} is up to date`);
}
