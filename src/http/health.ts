import { PlangraphError } from '../errors.ts';
import type { GraphEngine } from '../graph/port.ts';
import type { Handler } from './options.ts';
import { JSON_TYPE, send } from './reply.ts';

/** /health: the process lives. /ready: it can answer, or why not. */
export function healthRoutes(engine: GraphEngine, draining: () => boolean = () => false): Handler {
  return async ({ path, response }) => {
    const tell = (status: number, body: object) => send(response, status, JSON.stringify(body), JSON_TYPE);
    if (path === '/health') tell(200, { status: 'up' });
    else if (path === '/ready') {
      const { reason, revision } = draining() ? { reason: 'the service is about to end' } : await readiness(engine);
      if (reason === undefined) tell(200, { status: 'ready', engine: engine.name, revision });
      else tell(503, { status: 'not ready', reason });
    } else return false;
    return true;
  };
}

/** Why no question can be answered now, in words fit for strangers; or the revision that is served. */
export async function readiness(engine: GraphEngine): Promise<{ reason?: string; revision?: string }> {
  try {
    const { revision } = await engine.reader();
    const missing = await engine.check();
    return missing.length > 0 ? { reason: missing.join('; ') } : { revision };
  } catch (error) {
    return { reason: error instanceof PlangraphError ? error.message : 'the graph cannot be read' };
  }
}
