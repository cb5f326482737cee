import { type Detail, detailOf } from '../../graph/detail.ts';
import type { Context } from '../../graphql/context.ts';
import type { Basis } from '../../ontology/index.ts';
import { type Step, weakest } from '../../walk/index.ts';

/** How far the plan supports relations that are joined: it states the links, not the whole. */

/** What of a citation is looked at here. */
export const PASSAGE: Detail = detailOf(['passage']);

/** Passages that each relation is cited from. */
export const passagesOf = (steps: readonly Step[], { load }: Context): Promise<ReadonlySet<string>[]> =>
  Promise.all(steps.map(async (s) => new Set((await load.citations.load(s.edge.key, PASSAGE)).flatMap((c) => (c.passage ? [c.passage] : [])))));

/** The weakest of the relations; IMPLIED at best where no one passage says them all. */
export async function basisOfJoined(steps: readonly Step[], context: Context): Promise<Basis> {
  const cited = await passagesOf(steps, context);
  const together = [...(cited[0] ?? [])].some((p) => cited.every((s) => s.has(p)));
  return weakest([...steps.map((s) => s.edge.basis), ...(together || steps.length < 2 ? [] : (['IMPLIED'] as const))]);
}
