import type { Rule } from '../check-context.ts';
import { citations } from './citations.ts';
import { counts } from './counts.ts';
import { coverage } from './coverage.ts';
import { cycles } from './cycles.ts';
import { ends } from './ends.ts';
import { identities } from './identities.ts';
import { keys } from './keys.ts';
import { names } from './names.ts';
import { order } from './order.ts';
import { outline } from './outline.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { units } from './units.ts';

export const rules: readonly Rule[] = [
  outline,
  keys,
  references,
  ends,
  citations,
  cycles,
  names,
  order,
  units,
  redirects,
  counts,
  identities,
  coverage,
];
