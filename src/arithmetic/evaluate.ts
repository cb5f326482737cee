import { compare } from '../domain/collections.ts';
import type { Figure } from './figure.ts';
import type { Identity } from './identity.ts';
import { type Finding, Ledger, type RuleReport, UnknownFigure, type World } from './ledger.ts';
import * as growth from './rules/growth.ts';
import * as levels from './rules/levels.ts';
import * as ratios from './rules/ratios.ts';
import * as wholes from './rules/wholes.ts';
import * as wording from './rules/wording.ts';
import { SEVERITY } from './vocabulary.ts';

export interface Evaluation {
  readonly derived: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleReport[];
  /** Identities that name a figure that is neither stated nor derived before they are reckoned. */
  readonly faults: readonly { readonly identity: Identity; readonly figure: string }[];
}

type Runner = { [R in Identity['rule']]: (ledger: Ledger, identity: Extract<Identity, { rule: R }>) => void };

/** In the order in which they feed one another: levels derived first, then what reckons with them. */
const RUNNERS: Runner = {
  INCREASE: growth.increase,
  GROWTH: growth.growth,
  POINTS: growth.points,
  STRETCH: growth.stretch,
  CUMULATIVE_GROWTH: growth.cumulativeGrowth,
  VALUE_ADDED: ratios.valueAdded,
  FALLING_RATIO: ratios.fallingRatio,
  PROVINCE: levels.province,
  LEAST_TOTAL: levels.leastTotal,
  REMAINDER: levels.remainder,
  LEVEL_OF_SHARE: levels.levelOfShare,
  TOTAL: levels.total,
  SHARE: ratios.share,
  BENCHMARK: growth.benchmark,
  QUOTIENT: ratios.quotient,
  MULTIPLE: ratios.multiple,
  FALL: ratios.fall,
  CUMULATIVE: ratios.cumulative,
  SUM: wholes.sum,
  THRESHOLD: wholes.threshold,
  TIER: wholes.tier,
  RISING: wholes.rising,
  ANNOUNCED: wording.announced,
  NOTE: wholes.note,
};
const WITHOUT_DATA = [wholes.whole, wholes.rivals, wholes.count, wholes.alreadyReached, wholes.sameWord, wording.twoNames];

/**
 * Reckons the plan’s figures against one another: derives what they imply and finds where they cannot agree. Pure: the
 * same figures, identities and world give the same answer. Corrects nothing.
 */
export function evaluate(stated: readonly Figure[], identities: readonly Identity[], world: World): Evaluation {
  const ledger = new Ledger(world, stated);
  const faults: { identity: Identity; figure: string }[] = [];
  for (const rule of Object.keys(RUNNERS) as Identity['rule'][]) {
    const run = RUNNERS[rule] as (ledger: Ledger, identity: Identity) => void;
    for (const identity of identities) {
      if (identity.rule !== rule) continue;
      try {
        run(ledger, identity);
      } catch (error) {
        if (!(error instanceof UnknownFigure)) throw error;
        faults.push({ identity, figure: error.figure });
      }
    }
  }
  for (const run of WITHOUT_DATA) run(ledger);
  const gravity = (f: Finding) => SEVERITY.names.indexOf(f.severity);
  return {
    derived: ledger.derived,
    findings: [...ledger.findings].sort((a, b) => gravity(a) - gravity(b) || compare(a.key, b.key)),
    rules: ledger.reports(),
    faults,
  };
}
