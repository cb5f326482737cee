import { Link } from '@tanstack/react-router';
import { formatNumber, messages, useLang, useT } from '../../i18n/text.ts';
import { useMedia } from '../../parts/use-media.ts';
import css from './document.module.css';
import type { Section } from './section.ts';

const m = messages({
  sections: { zh: '章节', en: 'Sections' },
  facts: (n: string) => ({ zh: `${n} 条事实`, en: `${n} facts` }),
  incomplete: { zh: '未读全', en: 'not read whole' },
});

interface SectionTreeProps {
  readonly sections: readonly Section[];
  /** Locator of the section that is read. */
  readonly open: string | undefined;
  /** It was asked for: where the tree stands above the text, it is folded then. */
  readonly chosen: boolean;
}

/** Two levels always, below them the branch that is open. */
export function SectionTree({ sections, open, chosen }: SectionTreeProps) {
  const t = useT();
  const lang = useLang();
  const above = useMedia('(width < 56rem)');
  const shown = sections.filter((s) => s.level <= 2 || open === s.locator || isOnBranch(s.locator, open));
  return (
    <nav className={`${css.tree} screen-only`} aria-label={t(m.sections)}>
      <details open={!above || !chosen} key={`${above} ${open}`}>
        <summary>{t(m.sections)}</summary>
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
      </details>
    </nav>
  );
}

/** Siblings of the open section and of what stands above it. */
function isOnBranch(locator: string, open: string | undefined): boolean {
  if (open === undefined) return false;
  const parent = locator.slice(0, locator.lastIndexOf('.'));
  return open === parent || open.startsWith(`${parent}.`);
}
