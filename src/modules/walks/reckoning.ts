import { PlangraphError } from '../../errors.ts';
import type { Context, Reckoning } from '../../graphql/context.ts';

/** The reckoning of the revision that this request reads; throws SERVICE_UNAVAILABLE where the packs at hand are of another. */
export function reckoningOf({ reckoning, graph }: Context): Reckoning {
  if (reckoning && reckoning.revision === graph.revision) return reckoning;
  throw new PlangraphError(
    'SERVICE_UNAVAILABLE',
    'This reckons with the packs, and those at hand are of another revision than the graph served. Load them (`npm run load`), or start the service with the packs that were loaded.',
  );
}
