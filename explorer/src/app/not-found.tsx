import { Link, useRouterState } from '@tanstack/react-router';
import { useData } from '../api/use-data.ts';
import { messages, useApiLang, useT } from '../i18n/text.ts';
import { Page } from '../parts/page.tsx';
import { SearchBox } from '../parts/search/search-box.tsx';
import { ThingLink } from '../parts/thing-link.tsx';
import { Suggestions } from './not-found.graphql.ts';

const m = messages({
  title: { zh: '没有这一页', en: 'There is no such page' },
  lead: { zh: '这个地址不通向任何视图或实体。', en: 'This address leads to no view and no thing.' },
  perhaps: { zh: '也许是', en: 'Perhaps' },
  home: { zh: '回到首页', en: 'Go to the first page' },
});

/** What the address may have meant: its last part is looked up as a name. */
export function NotFound({ text }: { readonly text?: string }) {
  const t = useT();
  const last = useRouterState({ select: (s) => decodeURIComponent(s.location.pathname.split('/').pop() ?? '') });
  const words = (text ?? last).replace(/[-_]+/g, ' ').slice(0, 200).trim();
  const { data } = useData(Suggestions, { text: words, lang: useApiLang() }, { pause: words === '' });
  const hits = data?.search.hits ?? [];
  return (
    <Page title={m.title} lead={t(m.lead)}>
      <SearchBox initial={words} />
      {hits.length > 0 && (
        <section>
          <h2>{t(m.perhaps)}</h2>
          <ul>
            {hits.map(({ node }) => (
              <li key={node.key}>
                <ThingLink thing={node} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <Link to="/">{t(m.home)}</Link>
      </p>
    </Page>
  );
}
