import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Usage } from './servers/report.ts';

/** A server under measurement, in a process of its own. */
export interface BenchServer {
  readonly name: string;
  readonly port: number;
  usage(): Promise<Usage>;
  stop(): void;
}

const message = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (m) => resolve(m as T));
    child.once('exit', (code) => reject(new Error(`a server ended with ${code}`)));
  });

/** `options`: what Node is given for it. */
export async function start(name: string, file: string, env: Record<string, string>, options: readonly string[] = []): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), ...options],
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.setMaxListeners(0);
  const { port } = await message<{ port: number }>(child);
  return {
    name,
    port,
    usage: () => {
      child.send('usage');
      return message<Usage>(child);
    },
    stop: () => child.disconnect(),
  };
}
