import type { ReactNode } from 'react';
import { messages, useT } from '../i18n/text.ts';
import { BasisMark } from '../parts/basis-mark.tsx';
import { Cite } from '../parts/cite.tsx';
import css from './picture.module.css';
import type { SaidRelation } from './relation.ts';

const m = messages({ region: { zh: '所指的关系', en: 'The relations pointed at' } });

/**
 * What is pointed at, in sentences, each with how far it is supported and where it stands. It takes one line below the picture,
 * and grows over its lower edge while it has more to say, so that nothing moves.
 */
export function Said({
  head,
  relations,
  fixed = false,
}: {
  readonly head: ReactNode;
  readonly relations: readonly SaidRelation[];
  /** It stays when the pointer leaves the picture; else the pointer goes through it, to what it covers. */
  readonly fixed?: boolean;
}) {
  const t = useT();
  return (
    <div className={`${css.said} screen-only`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section tabIndex={0} aria-label={t(m.region)} data-fixed={fixed ? '' : undefined}>
        <div>{head}</div>
        {relations.length > 0 && (
          <ul>
            {relations.map((r) => (
              <li key={r.key}>
                {r.sentence} <BasisMark basis={r.basis} /> <Cite fact={r.key} citations={r.citations} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
