import type { FigureFragment } from '../api/fragments.ts';
import { messages, useT } from '../i18n/text.ts';
import { BasisMark } from './basis-mark.tsx';
import { Cite } from './cite.tsx';
import css from './figure.module.css';

const m = messages({
  notStated: { zh: '未说明', en: 'not stated' },
  notStatedAbout: { zh: '规划没有给出这个数字', en: 'The plan gives no such figure' },
});

/** A figure with its bound, how far it is supported, and the door to its passage. Missing is said, never left blank. */
export function FigureCell({ figure, cite = true }: { readonly figure: FigureFragment | null | undefined; readonly cite?: boolean }) {
  const t = useT();
  if (!figure)
    return (
      <span className={css.missing} title={t(m.notStatedAbout)}>
        {t(m.notStated)}
      </span>
    );
  return (
    <span className={css.figure}>
      <span className={css.value} data-nature={figure.nature} data-basis={figure.basis ?? undefined}>
        {figure.display}
      </span>
      <BasisMark basis={figure.basis} quiet />
      {cite && <Cite fact={figure.key} citations={figure.citations} />}
    </span>
  );
}
