import { lists } from '../api/catalogue.ts';
import type { Basis } from '../api/enums.ts';
import { useT } from '../i18n/text.ts';
import css from './basis-mark.module.css';

/** How far the plan supports a fact: a line (solid, dashed, hatched) and always a word. */
export function BasisMark({
  basis,
  quiet = false,
}: {
  readonly basis: Basis | null /** Says nothing where the plan does: that is the rule. */;
  readonly quiet?: boolean;
}) {
  const t = useT();
  if (!basis || (quiet && basis === 'STATED')) return null;
  return (
    <span className={css.mark} data-basis={basis}>
      {t(lists.Basis[basis])}
    </span>
  );
}
