import type { ReactNode } from 'react';
import { About as AboutData } from '../../api/about.graphql.ts';
import { useData } from '../../api/use-data.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { announce } from '../announce.tsx';
import { type Sheet, useValues } from '../table/values.ts';
import { type About, fileName, save, toCsv, toJson, toPng, toSvg } from './exports.ts';
import { type Asking, playgroundOf } from './query.ts';
import css from './view-bar.module.css';

const m = messages({
  tools: { zh: '可用操作：', en: 'What can be done with' },
  query: { zh: '查询', en: 'Query' },
  queryAbout: { zh: '在查询台打开这一页背后的 GraphQL 查询', en: 'Open the GraphQL query behind this view in the playground' },
  link: { zh: '复制链接', en: 'Copy link' },
  linkAbout: { zh: '这个链接恢复现在所见', en: 'This link restores just what is shown' },
  cite: { zh: '引用', en: 'Cite' },
  citeAbout: { zh: '复制为引文', en: 'Copy as a citation' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: { zh: '浏览器不允许复制', en: 'The browser does not allow copying' },
  /** 《吉林省工业发展“十二五”规划》知识图谱：汽车产业。数据版本 6f1c…。address（day） */
  citation: ({ title, link, revision }: About, day: string) => ({
    zh: `《吉林省工业发展“十二五”规划》知识图谱：${title}。数据版本 ${revision}。${link}（${day}）`,
    en: `Jilin Province’s 12th Five-Year Plan for the Development of Industry, a knowledge graph: ${title}. Data revision ${revision}. ${link} (${day}).`,
  }),
  awaited: { zh: '还在读取，读完后再存', en: 'Still loading; save it when it is there' },
  saved: (name: string) => ({ zh: `已存为 ${name}`, en: `Saved as ${name}` }),
});

/** Is what stands on the page the answer to the question before? A file of it would name the new one. */
const isAwaited = () => document.querySelector('[data-busy]') !== null;

/** What can be done with every view: the query behind it, a link to it, a citation of it, and files of just what is shown. */
export function ViewBar({ title, slug, askings, sheet, picture, quiet = false, children }: ViewBarProps) {
  const t = useT();
  const { data } = useData(AboutData, { lang: useApiLang() });
  const values = useValues();
  const revision = data?.dataRevision ?? '';
  const about = (): About => ({ title, slug, askings, revision, link: location.href });

  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => announce(t(m.copied)),
      () => announce(t(m.notCopied)),
    );
  const keep = (extension: string, type: string, content: string | Blob) => {
    const name = fileName(about(), extension);
    save(name, content, type);
    announce(t(m.saved(name)));
  };
  const saveRows = (format: 'csv' | 'json') => {
    if (!sheet) return;
    if (isAwaited()) return announce(t(m.awaited));
    const { header, rows } = values(sheet);
    if (format === 'csv') keep('csv', 'text/csv;charset=utf-8', toCsv(about(), header, rows));
    else
      keep(
        'json',
        'application/json',
        toJson(
          about(),
          sheet.columns.map((c) => c.id),
          rows,
        ),
      );
  };
  const savePicture = async (format: 'svg' | 'png') => {
    if (isAwaited()) return announce(t(m.awaited));
    const drawn = picture?.();
    if (!drawn) return;
    if (format === 'svg') keep('svg', 'image/svg+xml', toSvg(drawn));
    else keep('png', 'image/png', await toPng(drawn));
  };

  return (
    <div className={`${css.bar} screen-only`} data-quiet={quiet ? '' : undefined} role="toolbar" aria-label={`${t(m.tools)} ${title}`}>
      {children}
      {askings.map((asking, i) => (
        <a key={asking.document.name} className={css.button} href={playgroundOf(asking)} target="_blank" rel="noreferrer" title={t(m.queryAbout)}>
          {t(m.query)}
          {askings.length > 1 && ` ${i + 1}`}
        </a>
      ))}
      {!quiet && (
        <>
          <button type="button" className={css.button} title={t(m.linkAbout)} onClick={() => copy(location.href)}>
            {t(m.link)}
          </button>
          <button
            type="button"
            className={css.button}
            title={t(m.citeAbout)}
            onClick={() => copy(t(m.citation(about(), new Date().toISOString().slice(0, 10))))}
          >
            {t(m.cite)}
          </button>
        </>
      )}
      {sheet && (
        <>
          <button type="button" className={css.button} onClick={() => saveRows('csv')}>
            CSV
          </button>
          <button type="button" className={css.button} onClick={() => saveRows('json')}>
            JSON
          </button>
        </>
      )}
      {picture && (
        <>
          <button type="button" className={css.button} onClick={() => savePicture('svg')}>
            SVG
          </button>
          <button type="button" className={css.button} onClick={() => savePicture('png')}>
            PNG
          </button>
        </>
      )}
    </div>
  );
}

interface ViewBarProps {
  readonly title: string;
  /** For file names. */
  readonly slug: string;
  readonly askings: readonly Asking[];
  /** What the table shows, where there is one. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape
  readonly sheet?: Sheet<any> | undefined;
  /** The picture that is shown, where there is one, or the part of the page that holds several. */
  readonly picture?: (() => Element | null) | undefined;
  /** Of a part of a view: without what belongs to the whole. */
  readonly quiet?: boolean;
  readonly children?: ReactNode;
}
