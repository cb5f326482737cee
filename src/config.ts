import { createRequire } from 'node:module';
import { z } from 'zod';
import { InputFaults } from './errors.ts';

/** Of the service, as package.json says. */
export const VERSION = (createRequire(import.meta.url)('../package.json') as { version: string }).version;

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
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .pipe(z.array(z.string().regex(/^https?:\/\/[^\s/*]+$/, 'is a list of origins such as https://plans.example.org, with commas between')))
    .describe('Origins whose pages may read the API, with commas between; none by default'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many proxies of yours stand in front; X-Forwarded-For is believed so far, and ignored by default'),
  RATE_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .default(25_000)
    .describe('Cost that a client may spend a second, saved up for 30 s (docs/limits.md); 0 for no limit'),
  STORED_OPERATIONS_ONLY: z
    .enum(['true', 'false'])
    .default('false')
    .transform((given) => given === 'true')
    .describe('true: only the operations of schema/stored-operations.json run, by their hash'),
  ANSWER_CACHE_MB: z.coerce
    .number()
    .int()
    .min(0)
    .max(4_096)
    .default(32)
    .describe('Megabytes of answers kept for who asks the same of the same data; 0 for none'),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('Port of the metrics for Prometheus (/metrics), on the same address; none by default'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Collector that traces are sent to, such as http://127.0.0.1:4318; none by default. Other settings of OpenTelemetry (OTEL_…) hold too'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('How much is logged'),
} as const;

const schema = z.object(SETTINGS);
export type Config = Readonly<z.infer<typeof schema>>;

/** Settings of Neo4j; undefined where the embedded engine is to serve. */
export function neo4jSettings({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE }: Config) {
  return NEO4J_URI ? { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE } : undefined;
}

/** How the server guards itself. */
export const guardSettings = (config: Config) => ({
  corsOrigins: config.CORS_ORIGINS,
  trustedProxies: config.TRUSTED_PROXIES,
  ratePerSecond: config.RATE_LIMIT,
  storedOperationsOnly: config.STORED_OPERATIONS_ONLY,
});

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
