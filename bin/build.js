import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The program as one file of JavaScript, so that it starts without translating two hundred of TypeScript and looking up a thousand of
 * libraries. Its name is a fingerprint of all that it is made of: a source that has changed since names a file that is not there, and
 * the sources run instead.
 */

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const MADE_OF = ['bin', 'package-lock.json', 'src'];

const filesBelow = (root, path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path))
        .sort()
        .flatMap((name) => filesBelow(root, `${path}/${name}`))
    : [path];

/** Where the program built from the sources as they are now stands, if it has been built. */
export function builtProgram(root = ROOT) {
  const hash = createHash('sha256');
  for (const file of MADE_OF.flatMap((path) => filesBelow(root, path))) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file} ${bytes.length}\n`).update(bytes);
  }
  return join(root, `dist/plangraph-${hash.digest('hex').slice(0, 16)}.js`);
}

/** Builds it, whole or not at all, in place of any other. */
export async function buildProgram() {
  const program = builtProgram();
  const folder = dirname(program);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await bundle('src/main.ts', join(folder, 'unnamed.js'));
  if (builtProgram() !== program) throw new Error('the sources changed while they were built; build them again');
  renameSync(join(folder, 'unnamed.js'), program);
}

/** Makes one file of a source, with all that it imports. */
export async function bundle(source, file) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    /** graphql must be one copy; vite would take its module build for our sources and the other for libraries. */
    resolve: { alias: { graphql: join(ROOT, 'node_modules/graphql/index.js') } },
    ssr: { noExternal: true, external: ['@grafeo-db/js'] },
    build: {
      ssr: source,
      outDir: dirname(file),
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        /** What is optional, and what other threads load by name. */
        external: [/^@opentelemetry\//, /^tsx\//],
        output: { entryFileNames: basename(file), codeSplitting: false },
      },
    },
  });
}
