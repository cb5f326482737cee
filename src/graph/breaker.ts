import { Bag } from '../domain/collections.ts';
import { PlangraphError } from '../errors.ts';
import type { GraphEngine, GraphReader } from './port.ts';

/**
 * Keeps the service answering while its engine does not. Once the engine is known to be away, every call is refused at
 * once, those under way are let go, and one probe at a time asks whether it is back; callers never pay for asking.
 *
 * Every answer is a sign of life. Where statements wait and none came for a while, the engine is asked, and while that is not
 * answered either it is pinged, which costs it no work: one that pings is busy and waited for, one that does not is away.
 */

/** Milliseconds; those before `busy` add up to less than the second that a silent engine may cost a request. */
const TIMES = {
  /** How often it is looked at whether statements wait in vain, and whether what was asked is answered. */
  look: 50,
  /** Silence after which the engine is asked. */
  quiet: 150,
  /** Silence to that after which it is pinged, again and again. */
  answer: 150,
  /** How long a ping may take. */
  ping: 400,
  /** How long one that pings may answer nothing else. A statement has as long, so by then one should have ended. */
  busy: 5_000,
  /** Between two probes while it is away. */
  probe: 250,
} as const;

/** Told why the engine is away, and with undefined that it is back. */
export type BreakerListener = (away: PlangraphError | undefined) => void;

export function withBreaker(engine: GraphEngine, onChange: BreakerListener): GraphEngine {
  let away: PlangraphError | undefined;
  let heard = 0;
  let asking = false;
  /** What it was sent last was never answered. */
  let lost = false;
  let watch: NodeJS.Timeout | undefined;
  let probes: NodeJS.Timeout | undefined;
  let closed = false;
  /** How to let go of each call under way. */
  const underWay = new Bag<(reason: PlangraphError) => void>();

  const live = () => {
    heard = performance.now();
  };
  const open = (error: unknown) => {
    if (closed) return;
    const before = away;
    away = isAway(error) ? error : unreachable(error);
    if (!before) onChange(away);
    for (const letGo of underWay) letGo(away);
    probes ??= setInterval(() => void ask(), TIMES.probe).unref();
  };
  const close = () => {
    live();
    lost = false;
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
      // Who does not even ping is not asked again: a driver cannot take back what it sends into silence.
      if (lost) await ping();
      lost = false;
      await unlessSilent(engine.reader(), TIMES.busy, { heard: () => heard, ping });
      close();
    } catch (error) {
      if (error instanceof Silence && !lost) {
        lost = true;
        engine.reconnect();
      }
      open(error);
    } finally {
      asking = false;
    }
  }
  async function ping(): Promise<void> {
    const over = new AbortController();
    try {
      await unlessSilent(engine.ping(over.signal), TIMES.ping);
    } finally {
      over.abort();
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
    const over = underWay.add(letGo as (reason: PlangraphError) => void);
    try {
      const result = await Promise.race([work(), gone]);
      live();
      return result;
    } catch (error) {
      if (isAway(error)) void ask();
      throw error;
    } finally {
      over();
    }
  }

  const wrap = (reader: GraphReader): GraphReader => ({
    revision: reader.revision,
    remote: reader.remote,
    run: (text, parameters, signal) => guarded(() => reader.run(text, parameters, signal)),
    candidates: (field, lookups, limit, signal) => guarded(() => reader.candidates(field, lookups, limit, signal)),
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

/** What else may tell that an engine lives while an answer is awaited. */
interface SignsOfLife {
  /** When any answer came last. */
  heard(): number;
  ping(): Promise<void>;
}

/**
 * Rejects with Silence where no answer came in time, neither this one nor another, or a ping was not answered. The wait is counted
 * in slices, so that a process whose own event loop stood still does not take its own silence for the engine's.
 */
function unlessSilent<T>(answer: Promise<T>, patience: number, signs?: SignsOfLife): Promise<T> {
  return new Promise((resolve, reject) => {
    let waited = 0;
    let last = signs?.heard();
    /** How long it will have been waited at the next ping; endless while one is under way. */
    let pingAt: number = TIMES.answer;
    const giveUp = (why: string, cause?: unknown) => {
      clearInterval(slices);
      reject(new Silence(why, { cause }));
    };
    const slices = setInterval(() => {
      waited += TIMES.look;
      if (signs?.heard() !== last) {
        last = signs?.heard();
        waited = 0;
        pingAt = TIMES.answer;
      }
      if (waited >= patience) giveUp(`no answer in ${patience} ms`);
      else if (signs && waited >= pingAt) {
        pingAt = Number.POSITIVE_INFINITY;
        signs.ping().then(
          () => {
            pingAt = waited + TIMES.answer;
          },
          (cause: unknown) => {
            // Where another was answered meanwhile, the ping tells nothing.
            if (pingAt === Number.POSITIVE_INFINITY) giveUp('no answer, and none to a ping', cause);
          },
        );
      }
    }, TIMES.look);
    answer.then(resolve, reject).finally(() => clearInterval(slices));
  });
}
