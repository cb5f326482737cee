import { Link } from '@tanstack/react-router';
import { useData } from '../../api/use-data.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { marked } from '../../parts/evidence/marked.tsx';
import { EmptyState, Loaded } from '../../parts/states.tsx';
import { DocumentWords } from './words.graphql.ts';

const m = messages({
  stands: (text: string, n: number, of: number) => ({
    zh: `“${text}”见于 ${n} 段（共查 ${of} 段）`,
    en: `“${text}” stands in ${n} of ${of} passages`,
  }),
  not: (text: string, of: number) => ({ zh: `全文 ${of} 段都查过，没有“${text}”。`, en: `All ${of} passages were read: “${text}” stands in none.` }),
  notMounted: {
    zh: '本服务没有装入规划全文，查不了原文；上方检索可以查实体的名称和说明。',
    en: 'The service runs without the document, so its text cannot be searched; the search above looks through names and summaries.',
  },
});

/** Does the document say this anywhere? With proof of a zero: how many passages were read. */
export function Words({ plan, text }: { readonly plan: string; readonly text: string }) {
  const t = useT();
  const asked = useData(DocumentWords, { plan, text, lang: useApiLang() });
  return (
    <Loaded of={asked}>
      {({ plan: found }) => {
        const words = found?.words;
        if (!words || words.stands === null) return <EmptyState>{t(m.notMounted)}</EmptyState>;
        if (!words.stands) return <EmptyState>{t(m.not(text, words.passagesSearched))}</EmptyState>;
        return (
          <section>
            <h2>{t(m.stands(text, words.passages.length, words.passagesSearched))}</h2>
            <ol>
              {words.passages.map((p) => (
                <li key={p.key}>
                  <Link to="/document" search={{ section: p.section.locator, passage: p.key, words: text }}>
                    {p.locator} {p.section.title}
                  </Link>
                  {p.text && (
                    <p className="small" lang="zh-CN">
                      {marked(excerpt(p.text, text), [text])}
                    </p>
                  )}
                </li>
              ))}
            </ol>
          </section>
        );
      }}
    </Loaded>
  );
}

/** The words with what stands around them. */
function excerpt(passage: string, text: string): string {
  const at = Math.max(0, passage.indexOf(text));
  const from = Math.max(0, at - 40);
  const to = Math.min(passage.length, at + text.length + 60);
  return `${from > 0 ? '…' : ''}${passage.slice(from, to)}${to < passage.length ? '…' : ''}`;
}
