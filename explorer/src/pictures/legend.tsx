import { lists, nodeKinds } from '../api/catalogue.ts';
import type { NodeKind } from '../api/enums.ts';
import { messages, useT } from '../i18n/text.ts';
import { KindMark } from '../parts/kind-mark.tsx';
import css from './picture.module.css';

const m = messages({
  oneWidth: { zh: '线不分粗细：规划没有给出流量。', en: 'Lines are of one width: the plan gives no flows.' },
  arrow: { zh: '箭头从一句话的主语指向宾语', en: 'Arrows run from the subject of the sentence to its object' },
});

/** What lines and signs mean, for just those in the picture. */
export function Legend({
  kinds,
  bases,
  flows = false,
}: {
  readonly kinds: readonly NodeKind[];
  readonly bases: readonly string[];
  readonly flows?: boolean;
}) {
  const t = useT();
  return (
    <p className={css.key}>
      {(['STATED', 'IMPLIED', 'EXTERNAL'] as const)
        .filter((b) => bases.includes(b))
        .map((basis) => (
          <span key={basis}>
            <svg width="30" height="8" aria-hidden="true">
              <path d="M0 4h30" stroke="var(--edge)" strokeWidth="1.5" strokeDasharray={basis === 'STATED' ? undefined : '4 3'} />
            </svg>
            {t(lists.Basis[basis])}
          </span>
        ))}
      {[...new Set(kinds)].map((kind) => (
        <span key={kind}>
          <KindMark kind={kind} silent /> {t(nodeKinds[kind])}
        </span>
      ))}
      <span>{t(flows ? m.oneWidth : m.arrow)}</span>
    </p>
  );
}
