import { Link } from '@tanstack/react-router';
import { changing, SETTING } from '../app/search-params.ts';
import { messages, type Text, useT } from '../i18n/text.ts';
import css from './facets.module.css';

const m = messages({ all: { zh: '全部', en: 'All' } });

export interface Facet {
  readonly value: string;
  readonly caption: Text;
  /** Rows that have it, whatever else is chosen. */
  readonly count: number;
}

/** A filter of the address with what each choice holds. Several may be chosen, unless `single`. */
export function Facets({ label, name, chosen = [], facets, single = false }: FacetsProps) {
  const t = useT();
  const next = (value: string) => {
    if (single) return value;
    const rest = chosen.filter((v) => v !== value);
    const list = rest.length === chosen.length ? [...chosen, value] : rest;
    return list.length > 0 ? list : undefined;
  };
  return (
    <nav className={css.facets} aria-label={t(label)}>
      <h2>{t(label)}</h2>
      <ul>
        {!single && (
          <li>
            <Link
              to="."
              activeOptions={SETTING}
              search={changing({ [name]: undefined })}
              resetScroll={false}
              data-on={chosen.length === 0 ? '' : undefined}
              aria-current={chosen.length === 0 ? 'true' : undefined}
            >
              {t(m.all)}
              <span className={css.count}>{facets.reduce((sum, f) => sum + f.count, 0)}</span>
            </Link>
          </li>
        )}
        {facets.map(({ value, caption, count }) => (
          <li key={value}>
            <Link
              to="."
              search={changing({ [name]: next(value) })}
              activeOptions={SETTING}
              resetScroll={false}
              aria-current={chosen.includes(value) ? 'true' : undefined}
              data-facet={value}
            >
              {t(caption)}
              <span className={css.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FacetsProps {
  readonly label: Text;
  /** Name of the setting in the address. */
  readonly name: string;
  readonly chosen?: readonly string[] | undefined;
  readonly facets: readonly Facet[];
  /** One at a time, and always one. */
  readonly single?: boolean;
}
