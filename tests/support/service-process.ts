import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface ServiceProcess {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The same for its metrics, where METRICS_PORT is set. */
  readonly metrics: string | undefined;
  readonly process: ChildProcess;
  /** What it wrote to standard error and output so far. */
  said(): string;
  stop(): Promise<void>;
}

/**
 * `npm start` without npm: the service in a process of its own, on a free port unless one is given; ready, or up at least where its
 * graph is away. `command` is put before, such as a shell that takes rights away; `program` is what Node runs, the sources where not given.
 */
export async function startService(
  environment: Readonly<Record<string, string>> = {},
  command: readonly string[] = [],
  nodeOptions: readonly string[] = [],
  program: readonly string[] = ['--import', 'tsx', 'src/main.ts'],
): Promise<ServiceProcess> {
  const [file, ...args] = [...command, process.execPath, ...nodeOptions, ...program, 'serve'];
  const child = spawn(file as string, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => (said += chunk));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const up = said.match(/plangraph is (?:ready|up, not ready yet.*): (http:\/\/[^/\s]+)/);
      if (up) resolve(up[1] as string);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${said}`)));
  });
  return {
    origin,
    metrics: said.match(/plangraph metrics: (http:\/\/[^/\s]+)/)?.[1],
    process: child,
    said: () => said,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
