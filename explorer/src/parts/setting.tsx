import { type Text, useT } from '../i18n/text.ts';
import css from './setting.module.css';
import { Choice, type Tab } from './tabs.tsx';

/** A choice with its name before it. */
export function Setting({ label, name, value, options }: SettingProps) {
  const t = useT();
  return (
    <div className={css.setting}>
      <span className="small muted" aria-hidden="true">
        {t(label)}
      </span>
      <Choice name={name} value={value} options={options} label={label} />
    </div>
  );
}

interface SettingProps {
  readonly label: Text;
  /** Name of the setting in the address. */
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly Tab[];
}

/** The settings of a view, in a row that wraps. */
export function Settings({ children }: { readonly children: React.ReactNode }) {
  return <div className={`${css.settings} screen-only`}>{children}</div>;
}
