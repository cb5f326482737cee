import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fromRoot } from '../src/root.ts';

/**
 * From `npm start` to the first answer, with the packs that come with the service on the embedded engine: RUNS processes, one after
 * the other. Time of the clock is worth little on a busy machine; CPU is that of the service, npm left out.
 *
 *     node --import tsx bench/start.ts [FOLDER of a checkout]
 */
const RUNS = 7;
const folder = process.argv[2] ?? fromRoot('');

interface Start {
  readonly answered: number;
  readonly cpu: number;
}

async function start(): Promise<Start> {
  const began = performance.now();
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  try {
    const url = await addressOf(npm);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ plans { totalCount } }"}',
    });
    const { data } = (await answer.json()) as { data?: { plans: { totalCount: number } } };
    if (!data?.plans.totalCount) throw new Error('the service answered without data');
    return { answered: performance.now() - began, cpu: cpuOf(serviceOf(npm)) };
  } finally {
    process.kill(-(npm.pid as number), 'SIGKILL');
    await once(npm, 'exit');
  }
}

function addressOf(npm: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    npm.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      const ready = /plangraph is ready: (\S+)/.exec(said);
      if (ready) resolve(ready[1] as string);
    });
    npm.once('exit', () => reject(new Error(said)));
  });
}

/** The last of the line of processes that npm begins. */
function serviceOf({ pid }: ChildProcess): number {
  let last = pid as number;
  for (;;) {
    const [child] = readFileSync(`/proc/${last}/task/${last}/children`, 'utf8').trim().split(' ');
    if (!child) return last;
    last = Number(child);
  }
}

/** Milliseconds; the system counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ').slice(11, 13).map(Number) as [number, number];
  return (user + system) * 10;
}

const runs: Start[] = [];
for (let i = 0; i < RUNS; i += 1) runs.push(await start());
const median = (of: (run: Start) => number) => runs.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
console.log(
  `${RUNS} starts: first answer after ${median((r) => r.answered).toFixed(0)} ms, ${median((r) => r.cpu)} ms of CPU (medians); load ${loadavg()[0]?.toFixed(1)}`,
);
