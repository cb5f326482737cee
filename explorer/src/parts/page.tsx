import { type ReactNode, useEffect } from 'react';
import { messages, type Text, useT } from '../i18n/text.ts';
import css from './page.module.css';

const m = messages({ site: { zh: '吉林工业“十二五”规划 · 知识图谱', en: 'Jilin’s 12th Five-Year Plan for Industry · a knowledge graph' } });

/** The frame of every view: title of the window, heading, what may be done with it, content. */
export function Page({ title, over, lead, tools, children }: PageProps) {
  const t = useT();
  const text = typeof title === 'string' ? title : t(title);
  useEffect(() => {
    document.title = `${text} · ${t(m.site)}`;
  }, [text, t]);
  return (
    <article className={css.page}>
      <header className={css.head}>
        <div>
          {over && <div className={css.over}>{over}</div>}
          <h1>{text}</h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {tools}
      </header>
      {children}
    </article>
  );
}

interface PageProps {
  readonly title: Text | string;
  /** Above the heading: where this stands. */
  readonly over?: ReactNode;
  /** Below the heading: what this is. */
  readonly lead?: ReactNode;
  /** The bar of every view (ViewBar). */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}
