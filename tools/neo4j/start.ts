import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A real Neo4j 5.26 (Community) without Docker: jars from Maven Central, Java 17 or later, Bolt on loopback, a home that is
 * thrown away. For development and tests, never for production.
 */

const here = fileURLToPath(new URL('.', import.meta.url));

export interface ThrowawayNeo4j {
  readonly uri: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** What keeps a throwaway Neo4j from starting here; undefined where nothing does. */
export function missingForNeo4j(): string | undefined {
  const version = (command: string, args: string[]): string | undefined => {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch {
      return undefined;
    }
  };
  const java = version('java', ['--version'])?.match(/(\d+)[.\d]*/)?.[1];
  if (!java || Number(java) < 17) return 'Java 17 or later is not installed (apt-get install openjdk-17-jre-headless)';
  if (!existsSync(jarFolder()) && version('mvn', ['--version']) === undefined) return 'Maven is not installed (apt-get install maven)';
  return undefined;
}

/** Jars are kept between runs, in a folder named by what pom.xml asks for. */
function jarFolder(): string {
  const name = createHash('sha256')
    .update(readFileSync(join(here, 'pom.xml')))
    .digest('hex')
    .slice(0, 12);
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'plangraph', `neo4j-${name}`);
}

function fetchJars(): string {
  const folder = jarFolder();
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    execFileSync('mvn', ['-q', '-B', '-f', join(here, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (existsSync(folder)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, folder);
  }
  return folder;
}

/** The port asked for where nobody listens there, any free one for 0. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export interface StartOptions {
  readonly port?: number;
  /** Folder that outlives the server; a temporary one that is removed where not given. */
  readonly home?: string;
  /** Memory of Java, as it says it; what tests need where not given. */
  readonly heap?: string;
  /** Asks for this password of the user neo4j, which a home keeps from its first start on, and speaks TLS alone. */
  readonly secured?: { readonly password: string; readonly key: string; readonly certificate: string };
}

/** `neo4j-admin` of the same Neo4j, on the home of a server that is stopped. Gives what it said; throws where it fails. */
export function neo4jAdmin(home: string, ...args: readonly string[]): string {
  // It wants a place for settings, if only an empty one.
  mkdirSync(join(home, 'conf'), { recursive: true });
  writeFileSync(join(home, 'conf', 'neo4j.conf'), '', { flag: 'a' });
  return execFileSync('java', ['-cp', join(fetchJars(), '*'), 'org.neo4j.cli.AdminTool', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function secure(home: string, { password, key, certificate }: NonNullable<StartOptions['secured']>): void {
  const folder = join(home, 'certificates', 'bolt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'private.key'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'public.crt'), certificate);
  if (!existsSync(join(home, 'data'))) neo4jAdmin(home, 'dbms', 'set-initial-password', password);
}

/** Starts it and waits until Bolt answers. Throws with the server's last words where it does not come up. */
export async function startNeo4j({ port, home, heap = '512m', secured }: StartOptions = {}): Promise<ThrowawayNeo4j> {
  const jars = fetchJars();
  const bolt = await freePort(port ?? 0);
  const folder = home ?? mkdtempSync(join(tmpdir(), 'plangraph-neo4j-'));
  const clear = () => {
    if (!home) rmSync(folder, { recursive: true, force: true });
  };
  if (secured) secure(folder, secured);
  const args = [folder, String(bolt), ...(secured ? ['secured'] : [])];
  const child = spawn('java', [`-Xmx${heap}`, '-cp', join(jars, '*'), join(here, 'Main.java'), ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (what: string) => {
      clearTimeout(timer);
      clear();
      reject(new Error(`${what}\n${said.slice(-2_000)}`));
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('Neo4j did not come up in 120 s');
    }, 120_000);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('bolt is up')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => fail(`Neo4j ended with ${code}`));
  });
  return {
    uri: `${secured ? 'bolt+ssc' : 'bolt'}://127.0.0.1:${bolt}`,
    process: child,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await gone;
      clear();
    },
  };
}
