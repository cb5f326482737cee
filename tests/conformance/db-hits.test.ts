import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { readExamples } from '../../src/examples.ts';
import { neo4jEngine } from '../../src/graph/engines/neo4j/index.ts';
import { toBoltParameters } from '../../src/graph/engines/neo4j/values.ts';
import { runOperations } from '../../src/run-operation.ts';
import { buildGraph } from '../../src/seed/build-graph.ts';
import { reckon } from '../../src/seed/reckoning.ts';
import { NO_PASSAGES } from '../../src/service.ts';
import { neo4jSettings, neo4jUri, wipe } from '../support/engines.ts';
import { seedPacks } from '../support/packs.ts';
import { hitsOf, recorded } from '../support/statements.ts';

/**
 * What the questions that all begin with cost the database, in its own count of what it touches: a regression shows without a
 * clock. `UPDATE_HITS=1 npx vitest run tests/conformance/db-hits.test.ts` records anew; review the difference.
 */

/** A question may cost this much more than recorded: packs grow, and statistics of the server move a plan a little. */
const TOLERANCE = 1.2;
/** For questions that cost next to nothing. */
const SLACK = 100;

const path = fileURLToPath(new URL('db-hits.json', import.meta.url));
const update = process.env['UPDATE_HITS'] === '1';

describe.skipIf(!neo4jUri)('database hits of the first questions', () => {
  it('are no more than recorded', async () => {
    await wipe();
    const packs = seedPacks();
    const data = buildGraph(packs);
    const { uri, user, password } = neo4jSettings();
    const { engine, statements } = recorded(neo4jEngine(neo4jSettings()));
    await engine.load(data);
    const operations = await runOperations({ engine, passages: NO_PASSAGES, reckoning: reckon({ packs, data }), log: pino({ level: 'silent' }) });
    const driver = neo4j.driver(uri, user ? neo4j.auth.basic(user, password ?? '') : undefined);
    // Plans are made by what is in the graph, not by what the server had gathered of what other suites left behind.
    await driver.executeQuery('CALL db.prepareForReplanning(120)');
    const hits: Record<string, number> = {};
    for (const { name, query } of readExamples()) {
      // A cold server may take longer to plan a text than a request may take; what it still runs for one that was given up must not count.
      for (let i = 0; i < 5; i += 1) {
        statements.length = 0;
        const { body } = await operations.ask({ query });
        if (!body.errors) break;
        expect(JSON.stringify(body.errors), name).toContain('TIMEOUT');
        expect(i, `${name} is never answered`).toBeLessThan(4);
        await sleep(6_000);
      }
      let sum = 0;
      for (const { text, parameters } of statements.splice(0)) {
        const { summary } = await driver.executeQuery(`PROFILE ${text}`, toBoltParameters(parameters));
        sum += hitsOf(summary.profile as ProfiledPlan);
      }
      hits[name] = sum;
    }
    operations.close();
    await Promise.all([driver.close(), engine.close()]);

    if (update) writeFileSync(path, `${JSON.stringify(hits, null, 2)}\n`);
    const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>) : {};
    expect(Object.keys(hits).sort()).toEqual(Object.keys(known).sort());
    const risen = Object.entries(hits).filter(([name, h]) => h > (known[name] as number) * TOLERANCE + SLACK);
    expect(risen.map(([name, h]) => `${name}: ${h}, recorded ${known[name]}`)).toEqual([]);
  }, 300_000);
});
