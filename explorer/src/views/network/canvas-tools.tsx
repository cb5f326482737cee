import { useSearch } from '@tanstack/react-router';
import { nodeKinds } from '../../api/catalogue.ts';
import type { NodeKind } from '../../api/enums.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useT } from '../../i18n/text.ts';
import { KindMark } from '../../parts/kind-mark.tsx';
import { useGoing } from '../../pictures/use-going.ts';
import css from './network.module.css';

const m = messages({
  kinds: { zh: '显示的类别', en: 'Kinds shown' },
  find: { zh: '在图中找', en: 'Find in the picture' },
  found: (n: number) => ({ zh: `找到 ${n} 个`, en: `${n} found` }),
  undo: { zh: '撤销一步', en: 'Undo step' },
});

interface CanvasToolsProps {
  /** Everything in the picture, hidden kinds among it. */
  readonly things: readonly { readonly kind: NodeKind }[];
  readonly found: number;
  readonly canUndo?: boolean;
  readonly onUndo?: () => void;
}

/** Which kinds are shown, words to be found, undo. */
export function CanvasTools({ things, found, canUndo, onUndo }: CanvasToolsProps) {
  const t = useT();
  const going = useGoing();
  const { hide = [], find = '' } = useSearch({ from: '/network' });
  const counts = new Map<NodeKind, number>();
  for (const { kind } of things) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <div className={`${css.tools} screen-only`}>
      <label className={css.find}>
        <span className="small muted">{t(m.find)}</span>
        <input
          type="search"
          value={find}
          onChange={({ target }) => going(changing({ find: target.value === '' ? undefined : target.value }), { replace: true })}
        />
        <span className="small muted" role="status">
          {find !== '' && t(m.found(found))}
        </span>
      </label>
      {onUndo && (
        <button type="button" onClick={onUndo} disabled={!canUndo}>
          ↶ {t(m.undo)}
        </button>
      )}
      <fieldset className={css.kinds}>
        <legend className="hidden-visually">{t(m.kinds)}</legend>
        {[...counts].map(([kind, count]) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={!hide.includes(kind)}
              onChange={({ target }) => {
                const next = target.checked ? hide.filter((k) => k !== kind) : [...hide, kind];
                going(changing({ hide: next.length > 0 ? next : undefined }), { replace: true });
              }}
            />
            <KindMark kind={kind} silent /> {t(nodeKinds[kind])} <span className="muted">{count}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
