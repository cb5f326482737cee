import type { ProfiledPlan } from 'neo4j-driver';
import type { GraphEngine, Parameters } from '../../src/graph/port.ts';

/** The engine, and every statement that it is asked to run. */
export function recorded(engine: GraphEngine): { engine: GraphEngine; statements: { text: string; parameters: Parameters }[] } {
  const statements: { text: string; parameters: Parameters }[] = [];
  const reader: GraphEngine['reader'] = async () => {
    const inner = await engine.reader();
    return {
      ...inner,
      run: (text, parameters, signal) => {
        statements.push({ text, parameters: { ...parameters, rev: inner.revision } });
        return inner.run(text, parameters, signal);
      },
    };
  };
  return { engine: { ...engine, reader }, statements };
}

/** What a plan that was run touched, in the database’s own count. */
export const hitsOf = (plan: ProfiledPlan): number => plan.dbHits + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
