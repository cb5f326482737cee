import { useMemo } from 'react';
import type { NodeKind } from '../api/enums.ts';
import { useData } from '../api/use-data.ts';
import { useApiLang, useT } from '../i18n/text.ts';
import { EmptyState, Loaded } from '../parts/states.tsx';
import { useSheet } from '../parts/table/sheet.ts';
import { asking } from '../parts/view-bar/query.ts';
import { ViewBar } from '../parts/view-bar/view-bar.tsx';
import type { AnyPanel } from './panel.ts';
import css from './panel-section.module.css';

/** One panel of the page of a thing: title, summary, what can be done with it, body; and its own loading, empty and failed states. */
export function PanelSection({ panel, thing, name, kind }: PanelSectionProps) {
  const t = useT();
  const variables = { key: thing, lang: useApiLang() };
  const asked = useData(panel.document, variables);
  const summary = asked.data && panel.summary(asked.data, thing);
  const content = useMemo(() => asked.data && panel.sheet(asked.data, thing), [panel, asked.data, thing]);
  const sheet = useSheet(content ? { ...content, sort: undefined } : NO_SHEET);
  const title = t(panel.title);
  if (panel.hidden && asked.data && !summary) return null;
  return (
    <section id={panel.id} className={css.panel} aria-labelledby={`${panel.id}-title`} aria-busy={asked.data === undefined && !asked.failure}>
      <header className={css.head}>
        <h2 id={`${panel.id}-title`}>{title}</h2>
        {summary && <p className="small muted">{t(summary)}</p>}
        {summary && (
          <ViewBar
            quiet
            title={`${name} · ${title}`}
            slug={`${thing}-${panel.id}`}
            askings={[asking(panel.document, variables)]}
            sheet={content && content.rows.length > 0 ? sheet : undefined}
          />
        )}
      </header>
      <Loaded of={asked}>
        {(answer) =>
          summary ? <panel.Body answer={answer} sheet={sheet} thing={thing} name={name} kind={kind} /> : <EmptyState>{t(panel.empty)}</EmptyState>
        }
      </Loaded>
    </section>
  );
}

const NO_SHEET = { columns: [], rows: [], keyOf: () => '', sort: undefined };

interface PanelSectionProps {
  readonly panel: AnyPanel;
  readonly thing: string;
  readonly name: string;
  readonly kind: NodeKind;
}
