import { Link } from '@tanstack/react-router';
import { changing, SETTING } from '../app/search-params.ts';
import { messages, type Text, useT } from '../i18n/text.ts';
import css from './tabs.module.css';

const m = messages({ show: { zh: '显示方式', en: 'Show as' }, picture: { zh: '图', en: 'Picture' }, table: { zh: '表', en: 'Table' } });

/** Two sides of one thing: the picture and its table twin. The address says which (`show`). */
export const PICTURE_AND_TABLE: readonly Tab[] = [
  [undefined, m.picture],
  ['table', m.table],
];

export type Tab = readonly [value: string | undefined, caption: Text];

/** Links that change one setting of the address; the present one is marked. For tabs and for short choices alike. */
export function Choice({ name, value, options, label = m.show }: ChoiceProps) {
  const t = useT();
  return (
    <div className={css.choice} role="group" aria-label={t(label)}>
      {options.map(([option, caption]) => (
        <Link
          key={option ?? ''}
          to="."
          search={changing({ [name]: option })}
          resetScroll={false}
          activeOptions={SETTING}
          data-on={option === value ? '' : undefined}
        >
          {t(caption)}
        </Link>
      ))}
    </div>
  );
}

interface ChoiceProps {
  /** Name of the setting in the address. */
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly Tab[];
  readonly label?: Text;
}
