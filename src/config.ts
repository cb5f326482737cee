import { z } from 'zod';
import { InputFaults } from './errors.ts';

/** Every setting of the service, from the environment. `.env.example` lists the same names; a test holds that. */
export const SETTINGS = {
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('Port to listen on; 0 takes a free one'),
  PLAN_DOC: z.string().min(1).optional().describe('Path of the plan document; passages then carry their text'),
  GRAPH_SEED: z.string().min(1).optional().describe('Folder of packs; the one that comes with the service by default'),
  NEO4J_URI: z
    .string()
    .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/\S+$/, 'is no Neo4j address')
    .optional()
    .describe('Neo4j to read from: bolt://HOST:7687, neo4j://HOST for a cluster, neo4j+s://… for TLS and Aura; without it the embedded engine'),
  NEO4J_USER: z.string().min(1).optional().describe('User of Neo4j; none where it asks for none'),
  NEO4J_PASSWORD: z.string().min(1).optional().describe('Password of that user'),
  NEO4J_DATABASE: z.string().min(1).optional().describe('Database of Neo4j; its home database by default'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('How much is logged'),
} as const;

const schema = z.object(SETTINGS);
export type Config = Readonly<z.infer<typeof schema>>;

/** Settings of Neo4j; undefined where the embedded engine is to serve. */
export function neo4jSettings({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE }: Config) {
  return NEO4J_URI ? { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE } : undefined;
}

/** Throws InputFaults with every fault at once. Empty values count as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(SETTINGS).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new InputFaults(
    'environment',
    parsed.error.issues.map((i) => {
      const name = String(i.path[0]) as keyof typeof SETTINGS;
      return `${name}: ${i.message} → ${SETTINGS[name].description}; see .env.example`;
    }),
  );
}
