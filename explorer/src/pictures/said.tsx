import type { ReactNode } from 'react';
import { messages, useT } from '../i18n/text.ts';
import { BasisMark } from '../parts/basis-mark.tsx';
import { Cite } from '../parts/cite.tsx';
import css from './picture.module.css';
import type { SaidRelation } from './relation.ts';

const m = messages({ region: { zh: '所指的关系', en: 'The relations pointed at' } });

/** What is pointed at, in sentences, each with how far it is supported and where it stands. Of one height, so that nothing below moves. */
export function Said({
  head,
  relations,
  children,
}: {
  readonly head: ReactNode;
  readonly relations: readonly SaidRelation[];
  readonly children?: ReactNode;
}) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`${css.said} screen-only`} tabIndex={0} aria-label={t(m.region)}>
      <div>{head}</div>
      {children}
      <ul>
        {relations.map((r) => (
          <li key={r.key}>
            {r.sentence} <BasisMark basis={r.basis} /> <Cite fact={r.key} citations={r.citations} />
          </li>
        ))}
      </ul>
    </section>
  );
}
