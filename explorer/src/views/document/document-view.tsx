import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { About } from '../../api/about.graphql.ts';
import { type Asked, useData } from '../../api/use-data.ts';
import { changing } from '../../app/search-params.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { Page } from '../../parts/page.tsx';
import { FailureState, LoadingState } from '../../parts/states.tsx';
import css from './document.module.css';
import { Reading } from './reading.tsx';
import type { Section } from './section.ts';
import { SectionTree } from './section-tree.tsx';
import { DocumentSections, type DocumentSectionsQuery } from './sections.graphql.ts';
import { Words } from './words.tsx';

const m = messages({
  title: { zh: '规划原文', en: 'The document' },
  search: { zh: '原文里有没有', en: 'Does the document say' },
  find: { zh: '查', en: 'Look' },
});

/** The document as an entry: its sections with what each asserts, and each passage with its things, relations and figures. */
export function DocumentView() {
  const { section, words } = useSearch({ from: '/document' });
  const { data: about } = useData(About, { lang: useApiLang() });
  const plan = about?.plans.nodes[0];
  const { sections, complete, failure, retry } = useSections();
  const open = sections.find((s) => s.locator === section) ?? sections.find((s) => s.passageCount > 0);
  return (
    <Page title={m.title} lead={plan?.name} tools={<WordsForm words={words} />}>
      {words && plan && <Words plan={plan.key} text={words} />}
      {failure ? (
        <FailureState failure={failure} retry={retry} />
      ) : (
        <div className={css.view}>
          <SectionTree sections={sections} open={open?.locator} chosen={section !== undefined} />
          {open && complete ? <Reading key={open.key} section={open} sections={sections} /> : <LoadingState />}
        </div>
      )}
    </Page>
  );
}

/** All sections, page by page: the tree needs them whole. */
function useSections(): { readonly sections: readonly Section[]; readonly complete: boolean } & Pick<Asked<unknown>, 'failure' | 'retry'> {
  const lang = useApiLang();
  const [pages, setPages] = useState<{ readonly lang: string; readonly list: readonly DocumentSectionsQuery['sections'][] }>({ lang, list: [] });
  const known = pages.lang === lang ? pages.list : [];
  const last = known.at(-1);
  const after = last?.pageInfo.endCursor ?? null;
  const { data, failure, retry } = useData(DocumentSections, { lang, after }, { pause: last !== undefined && !last.pageInfo.hasNextPage });
  useEffect(() => {
    if (!data) return;
    setPages((before) => {
      const list = before.lang === lang ? before.list : [];
      return list.includes(data.sections) ? before : { lang, list: [...list, data.sections] };
    });
  }, [data, lang]);
  const sections = useMemo(() => known.flatMap((p) => p.nodes), [known]);
  return { sections, complete: last !== undefined && !last.pageInfo.hasNextPage, failure, retry };
}

function WordsForm({ words }: { readonly words: string | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  return (
    <form
      className={`${css.words} screen-only`}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('words') ?? '').trim();
        navigate({ to: '.', search: changing({ words: text || undefined }) });
      }}
    >
      <label htmlFor="words">{t(m.search)}</label>
      <input id="words" name="words" type="search" defaultValue={words} key={words ?? ''} maxLength={200} />
      <button type="submit">{t(m.find)}</button>
    </form>
  );
}
