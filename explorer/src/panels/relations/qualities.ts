import { lists } from '../../api/catalogue.ts';
import type { Text, Translate } from '../../i18n/text.ts';
import type { Relation } from './groups.ts';

/** Roles of the edge kinds that have one; the value says which list it is of. */
const ROLES: Readonly<Record<string, Text>> = {
  ...lists.InputRole,
  ...lists.PlaceRole,
  ...lists.FirmRole,
  ...lists.CooperationRole,
};

/** What is said of a relation beside that it is: by which product, in which role, how firmly, at which stage, on what condition. */
export function qualities(
  relation: Pick<Relation, 'product' | 'role' | 'strength' | 'stance' | 'stage' | 'condition' | 'list'>,
  t: Translate,
): string[] {
  const { product, role, strength, stance, stage, condition, list } = relation;
  const words: (string | null | undefined)[] = [
    product?.name,
    role && (ROLES[role] ? t(ROLES[role]) : role),
    strength && t(lists.Strength[strength]),
    stance && t(lists.Stance[stance]),
    stage && stage !== 'NOT_STATED' && t(lists.Stage[stage]),
    list === 'OPEN' && t(lists.ListKind.OPEN),
    condition,
  ].map((w) => w || null);
  return words.filter((w): w is string => Boolean(w));
}
