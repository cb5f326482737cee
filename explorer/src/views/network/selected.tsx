import { Link } from '@tanstack/react-router';
import type { DrawnFragment } from '../../api/fragments.ts';
import { messages, useT } from '../../i18n/text.ts';
import { ThingLink } from '../../parts/thing-link.tsx';
import { kindWord } from '../../pictures/named.ts';
import css from './network.module.css';
import { STEP } from './scene.ts';

const m = messages({
  expand: (n: number) => ({ zh: `展开（+${Math.min(n, STEP)}）`, en: `Expand (+${Math.min(n, STEP)})` }),
  fold: { zh: '收起', en: 'Fold' },
  pin: { zh: '固定', en: 'Pin' },
  unpin: { zh: '放开', en: 'Unpin' },
  centre: { zh: '以它为中心', en: 'Put it at the centre' },
  chain: { zh: '产业链', en: 'Supply chain' },
  relations: (n: number) => ({ zh: `${n} 条关系`, en: `${n} ${n === 1 ? 'relation' : 'relations'}` }),
});

interface SelectedProps {
  readonly thing: DrawnFragment;
  readonly more: number;
  readonly expanded: boolean;
  readonly pinned: boolean;
  readonly onExpand: () => void;
  readonly onFold: () => void;
  readonly onPin: () => void;
}

/** What can be done with the thing that is pointed at. */
export function Selected({ thing, more, expanded, pinned, onExpand, onFold, onPin }: SelectedProps) {
  const t = useT();
  return (
    <div className={css.selected}>
      <strong>
        <ThingLink thing={thing} />
      </strong>
      <span className="small muted">
        {t(kindWord(thing))} · {t(m.relations(thing.degree))}
      </span>
      {more > 0 && (
        <button type="button" onClick={onExpand}>
          {t(m.expand(more))}
        </button>
      )}
      {expanded && (
        <button type="button" onClick={onFold}>
          {t(m.fold)}
        </button>
      )}
      <button type="button" aria-pressed={pinned} onClick={onPin}>
        {t(pinned ? m.unpin : m.pin)}
      </button>
      <Link to="/network" search={{ of: [thing.key] }}>
        {t(m.centre)}
      </Link>
      <Link to="/chain" search={{ of: thing.key }}>
        {t(m.chain)}
      </Link>
    </div>
  );
}
