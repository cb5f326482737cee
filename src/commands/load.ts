import { setTimeout as sleep } from 'node:timers/promises';
import { defineCommand } from 'citty';
import { neo4jSettings, readConfig } from '../config.ts';
import { InputFaults, PlangraphError } from '../errors.ts';
import { TIMES } from '../graph/engines/neo4j/connection.ts';
import { neo4jEngine } from '../graph/engines/neo4j/index.ts';
import { openSeed } from '../seed/seed.ts';
import { seedArgument, seedFolders } from './seed-argument.ts';

export const load = defineCommand({
  meta: { name: 'load', description: 'Load the packs into Neo4j as a new revision, beside the one being served' },
  args: {
    ...seedArgument,
    wait: {
      type: 'boolean',
      default: true,
      description: 'Wait until no reader can hold the old revision, and remove it; with --no-wait the next load does',
    },
  },
  async run({ args }) {
    const settings = neo4jSettings(readConfig(process.env));
    if (!settings) throw new InputFaults('environment', ['NEO4J_URI is not set → name the Neo4j to load into; the embedded engine needs no load']);
    const { data } = openSeed(seedFolders(args));
    const engine = neo4jEngine(settings);
    try {
      const start = performance.now();
      const report = await engine.load(data);
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      console.log(
        report.written
          ? `revision ${report.revision}: ${report.nodes} nodes and ${report.edges} edges loaded and being served after ${seconds} s`
          : `revision ${report.revision} is being served already; nothing was written`,
      );
      if (report.replaced && args.wait) {
        console.log('waiting until no reader can hold the old revision …');
        await sleep(TIMES.retention + 500);
        console.log(await engine.collect().then(() => 'the old revision is removed', leftToTheNext));
      }
    } catch (error) {
      if (error instanceof PlangraphError) {
        const why = error.cause instanceof Error ? `: ${error.cause.message}` : '';
        throw new InputFaults('load', [`${error.message} (${settings.uri}${why})`]);
      }
      throw error;
    } finally {
      await engine.close();
    }
  },
});

/** The load itself has succeeded: what is served is right, and every load clears up what an earlier one left. */
const leftToTheNext = (error: unknown): string => {
  if (error instanceof PlangraphError) return `the old revision is left to the next load: ${error.message}`;
  throw error;
};
