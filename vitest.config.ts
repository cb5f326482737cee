import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  /** graphql must be one copy; vite would take its module build and node the other. */
  resolve: { alias: { graphql: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts'],
    /** These hold recovery and drain to seconds of the clock, which a shared machine may not keep, or start a Neo4j several times: `npm run test:full`. */
    exclude: process.env['FULL'] === '1' ? [] : ['database', 'killed', 'operate', 'secured'].map((name) => `tests/faults/${name}.test.ts`),
    /** The embedded engine is native: a timeout in a thread would end the whole runner. */
    pool: 'forks',
    globalSetup: ['tests/support/global-neo4j.ts'],
    /** The suites share one Neo4j. */
    fileParallelism: false,
    /** `npm run coverage:tests` */
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'json-summary'] },
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
