import { useData } from '../api/use-data.ts';
import { useApiLang, useT } from '../i18n/text.ts';
import { EmptyState, Loaded } from '../parts/states.tsx';
import type { AnyPanel } from './panel.ts';
import css from './panel-section.module.css';

/** One panel of the page of a thing: title, summary, body, and its own loading, empty and failed states. */
export function PanelSection({ panel, thing }: { readonly panel: AnyPanel; readonly thing: string }) {
  const t = useT();
  const asked = useData(panel.document, { key: thing, lang: useApiLang() });
  const summary = asked.data && panel.summary(asked.data);
  return (
    <section id={panel.id} className={css.panel} aria-labelledby={`${panel.id}-title`}>
      <header className={css.head}>
        <h2 id={`${panel.id}-title`}>{t(panel.title)}</h2>
        {summary && <p className="small muted">{t(summary)}</p>}
      </header>
      <Loaded of={asked}>{(answer) => (summary ? <panel.Body answer={answer} thing={thing} /> : <EmptyState>{t(panel.empty)}</EmptyState>)}</Loaded>
    </section>
  );
}
