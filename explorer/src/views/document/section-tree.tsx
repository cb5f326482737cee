import { Link } from '@tanstack/react-router';
import { formatNumber, messages, useLang, useT } from '../../i18n/text.ts';
import css from './document.module.css';
import type { Section } from './document-view.tsx';

const m = messages({
  sections: { zh: '章节', en: 'Sections' },
  facts: (n: string) => ({ zh: `${n} 条事实`, en: `${n} facts` }),
  incomplete: { zh: '未读全', en: 'not read whole' },
});

/** Two levels always, below them the branch that is open. */
export function SectionTree({ sections, open }: { readonly sections: readonly Section[]; readonly open: string | undefined }) {
  const t = useT();
  const lang = useLang();
  const shown = sections.filter((s) => s.level <= 2 || open === s.locator || isOnBranch(s.locator, open));
  return (
    <nav className={css.tree} aria-label={t(m.sections)}>
      <ol>
        {shown.map((s) => {
          const facts = s.factCounts.things + s.factCounts.relations + s.factCounts.figures;
          return (
            <li key={s.key} data-level={s.level}>
              <Link to="/document" search={{ section: s.locator }} aria-current={s.locator === open ? 'true' : undefined}>
                <span>
                  {s.locator} {s.title}
                </span>
                <span className="small muted" title={t(m.facts(String(facts)))}>
                  {formatNumber(facts, lang)}
                  {!s.coverage.complete && ` · ${t(m.incomplete)}`}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Siblings of the open section and of what stands above it. */
function isOnBranch(locator: string, open: string | undefined): boolean {
  if (open === undefined) return false;
  const parent = locator.slice(0, locator.lastIndexOf('.'));
  return open === parent || open.startsWith(`${parent}.`);
}
