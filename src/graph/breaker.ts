import { PlangraphError } from '../errors.ts';
import type { GraphEngine, GraphReader } from './port.ts';

/**
 * Keeps the service answering while its engine does not. Once the engine is known to be away, every call is refused at
 * once, those under way are let go, and one probe at a time asks whether it is back; callers never pay for asking.
 *
 * Every answer is a sign of life. Where statements wait and none came for a while, the engine is asked; an engine that
 * is asked and stays silent is as much away as one that refuses.
 */

/** Milliseconds; together with the age of a head (250) they keep a silent engine from costing a request a second. */
const TIMES = {
  /** How often it is looked at whether statements wait in vain. */
  look: 100,
  /** Silence after which the engine is asked. */
  quiet: 150,
  /** How long it may take to answer when asked, unless it answers others meanwhile. */
  answer: 600,
  /** The same while it is away: nobody waits for a probe, and a server that has just come up takes seconds for its first statement; who asked anew each time would wait for it again. */
  return: 5_000,
  /** Between two probes while it is away. */
  probe: 250,
} as const;

/** Told why the engine is away, and with undefined that it is back. */
export type BreakerListener = (away: PlangraphError | undefined) => void;

export function withBreaker(engine: GraphEngine, onChange: BreakerListener = () => {}): GraphEngine {
  let away: PlangraphError | undefined;
  let heard = 0;
  let asking = false;
  let watch: NodeJS.Timeout | undefined;
  let probes: NodeJS.Timeout | undefined;
  let closed = false;
  /** How to let go of each call under way. */
  const underWay = new Set<(reason: PlangraphError) => void>();

  const live = () => {
    heard = performance.now();
  };
  const open = (error: unknown) => {
    if (closed) return;
    const before = away;
    away = isAway(error) ? error : unreachable(error);
    if (!before) onChange(away);
    for (const letGo of [...underWay]) letGo(away);
    probes ??= setInterval(() => void ask(), TIMES.probe).unref();
  };
  const close = () => {
    live();
    clearInterval(probes);
    probes = undefined;
    if (!away) return;
    away = undefined;
    onChange(undefined);
  };
  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    try {
      await unlessSilent(engine.reader(), () => heard, away ? TIMES.return : TIMES.answer);
      close();
    } catch (error) {
      // What was sent into silence may never be answered, even when others are again.
      if (error instanceof Silence) engine.reconnect();
      open(error);
    } finally {
      asking = false;
    }
  }
  const look = () => {
    if (underWay.size === 0) {
      clearInterval(watch);
      watch = undefined;
    } else if (performance.now() - heard > TIMES.quiet) void ask();
  };

  /** Runs the work until it is done or the engine is found to be away. */
  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    if (away) throw away;
    if (underWay.size === 0) live();
    watch ??= setInterval(look, TIMES.look).unref();
    let letGo: ((reason: PlangraphError) => void) | undefined;
    const gone = new Promise<never>((_, reject) => {
      letGo = reject;
    });
    underWay.add(letGo as (reason: PlangraphError) => void);
    try {
      const result = await Promise.race([work(), gone]);
      live();
      return result;
    } catch (error) {
      if (isAway(error)) void ask();
      throw error;
    } finally {
      underWay.delete(letGo as (reason: PlangraphError) => void);
    }
  }

  const wrap = (reader: GraphReader): GraphReader => ({
    revision: reader.revision,
    remote: reader.remote,
    run: (text, parameters, signal) => guarded(() => reader.run(text, parameters, signal)),
    candidates: (field, queries, limit, signal) => guarded(() => reader.candidates(field, queries, limit, signal)),
  });
  return {
    ...engine,
    reader: async () => wrap(await guarded(() => engine.reader())),
    check: () => guarded(() => engine.check()),
    close: () => {
      closed = true;
      clearInterval(watch);
      clearInterval(probes);
      return engine.close();
    },
  };
}

const isAway = (error: unknown): error is PlangraphError => error instanceof PlangraphError && error.code === 'SERVICE_UNAVAILABLE';

const unreachable = (cause: unknown): PlangraphError =>
  new PlangraphError('SERVICE_UNAVAILABLE', 'The graph is not within reach. Try again in a moment.', { cause });

class Silence extends Error {}

/**
 * Rejects with Silence where no answer came in time, neither this one nor another. The wait is counted in slices, so that
 * a process whose own event loop stood still does not take its own silence for the engine's.
 */
function unlessSilent<T>(answer: Promise<T>, heard: () => number, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    let waited = 0;
    let last = heard();
    const slices = setInterval(() => {
      waited = heard() === last ? waited + TIMES.look : 0;
      last = heard();
      if (waited < patience) return;
      clearInterval(slices);
      reject(new Silence(`no answer in ${patience} ms`));
    }, TIMES.look);
    answer.then(resolve, reject).finally(() => clearInterval(slices));
  });
}
