import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { nodeKinds } from '../../api/catalogue.ts';
import type { NodeKind } from '../../api/enums.ts';
import { useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { formatNumber, messages, useApiLang, useLang, useT } from '../../i18n/text.ts';
import { announce } from '../../parts/announce.tsx';
import { Page } from '../../parts/page.tsx';
import { Plain } from '../../parts/plain.tsx';
import { matchWords } from '../../parts/search/match-words.ts';
import { Search, type SearchQuery } from '../../parts/search/search.graphql.ts';
import { SearchBox } from '../../parts/search/search-box.tsx';
import { EmptyState, Loaded } from '../../parts/states.tsx';
import { type Column, useSheet } from '../../parts/table/sheet.ts';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import css from './search.module.css';

const m = messages({
  title: { zh: '检索', en: 'Search' },
  of: (q: string) => ({ zh: `检索“${q}”`, en: `Search “${q}”` }),
  count: (n: string) => ({ zh: `${n} 条结果`, en: `${n} results` }),
  first: (n: number) => ({ zh: `列出前 ${n} 条；写得更确切，或选一类。`, en: `The first ${n} are listed; be more exact, or choose a kind.` }),
  kinds: { zh: '类别', en: 'Kinds' },
  all: { zh: '全部', en: 'All' },
  nothing: {
    zh: '规划里没有这样称呼的事物。换个说法、只写一部分，或用拼音、英文再试。',
    en: 'The plan has nothing of this name. Say it otherwise, write only a part, or try pinyin or Chinese.',
  },
  ask: { zh: '写下要找的事物：汉字、拼音、首字母或英文都可以。', en: 'Write what to look for: Chinese, pinyin, initials or English.' },
});

/** Hits wanted; the most that the API gives. */
const FIRST = 100;
type Hit = SearchQuery['search']['hits'][number];

const columns: readonly Column<Hit>[] = [
  { id: 'name', header: { zh: '名称', en: 'Name' }, value: (h) => h.node.name, rowHeader: true },
  { id: 'kind', header: { zh: '类别', en: 'Kind' }, value: (h, t) => t(nodeKinds[h.node.kind]) },
  { id: 'key', header: { zh: '键', en: 'Key' }, value: (h) => h.node.key },
  { id: 'why', header: { zh: '缘由', en: 'Why' }, value: (h, t) => t(matchWords(h.match, h.matched, h.node.name)) || null },
  { id: 'summary', header: { zh: '说明', en: 'Summary' }, value: (h) => h.node.summary },
];

/** The result page: most people type and press Enter. */
export function SearchView() {
  const t = useT();
  const lang = useLang();
  const { q = '', kind } = useSearch({ from: '/search' });
  const variables = { text: q.slice(0, 200), kinds: (kind as NodeKind[] | undefined) ?? null, first: FIRST, lang: useApiLang() };
  const asked = useData(Search, variables, { pause: q === '' });
  const sheet = useSheet({ columns, rows: asked.data?.search.hits ?? NONE, keyOf: (h: Hit) => h.node.key, sort: undefined });
  const total = asked.data?.search.totalCount;
  useEffect(() => {
    if (total !== undefined) announce(t(m.count(String(total))));
  }, [total, t]);
  const title = q === '' ? t(m.title) : t(m.of(q));
  return (
    <Page title={title} tools={q !== '' && <ViewBar title={title} slug={`search-${q}`} askings={[asking(Search, variables)]} sheet={sheet} />}>
      <SearchBox key={q} initial={q} />
      {q === '' ? (
        <EmptyState>{t(m.ask)}</EmptyState>
      ) : (
        <Loaded of={asked} isEmpty={(a) => a.search.totalCount === 0 && !kind} empty={t(m.nothing)}>
          {({ search }) => (
            <div className={css.results}>
              <nav aria-label={t(m.kinds)}>
                <ul className={css.kinds}>
                  <li>
                    <Link to="." search={changing({ kind: undefined })} aria-current={kind ? undefined : 'true'}>
                      {t(m.all)}
                    </Link>
                  </li>
                  {search.kinds.map((k) => (
                    <li key={k.kind}>
                      <Link to="." search={changing({ kind: [k.kind] })} aria-current={kind?.includes(k.kind) ? 'true' : undefined}>
                        {t(nodeKinds[k.kind])} <span className="muted">{k.count}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
              <section>
                <p className="small muted">
                  {t(m.count(formatNumber(search.totalCount, lang)))}
                  {search.totalCount > search.hits.length && ` · ${t(m.first(search.hits.length))}`}
                </p>
                <ol className={css.hits}>
                  {search.hits.map((hit) => (
                    <li key={hit.node.key}>
                      <p className={css.name}>
                        <ThingLink thing={hit.node} /> <span className="small muted">{t(nodeKinds[hit.node.kind])}</span>{' '}
                        <span className="small muted">
                          <Plain>{t(matchWords(hit.match, hit.matched, hit.node.name))}</Plain>
                        </span>
                      </p>
                      <p className="small">{hit.node.summary}</p>
                    </li>
                  ))}
                </ol>
              </section>
            </div>
          )}
        </Loaded>
      )}
    </Page>
  );
}

const NONE: readonly Hit[] = [];
