import { Link } from '@tanstack/react-router';
import { useData } from '../../api/use-data.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { KindMark } from '../../parts/kind-mark.tsx';
import { Page } from '../../parts/page.tsx';
import { SearchBox } from '../../parts/search/search-box.tsx';
import { Loaded } from '../../parts/states.tsx';
import css from './chain.module.css';
import { ChainDoors as Doors } from './doors.graphql.ts';

const m = messages({
  title: { zh: '产业链', en: 'Supply chain' },
  lead: {
    zh: '一个产业、产品或企业需要什么，又供给谁：规划明言或可推的每一环，都能回到段落。',
    en: 'What an industry, product or firm needs, and whom it supplies: each link that the plan states or implies, with its paragraph.',
  },
  choose: { zh: '从一个产业开始', en: 'Begin with an industry' },
  search: { zh: '或检索任何产品、企业、园区', en: 'or search for any product, firm or park' },
});

/** Where nothing is chosen yet: the industries as doors, and search. */
export function ChainDoors({ onPick }: { readonly onPick: (thing: { readonly key: string }) => void }) {
  const t = useT();
  const asked = useData(Doors, { lang: useApiLang() });
  return (
    <Page title={m.title} lead={t(m.lead)}>
      <section className={css.doors}>
        <h2>{t(m.choose)}</h2>
        <Loaded of={asked}>
          {({ industries }) => (
            <ul>
              {industries.nodes.map((industry) => (
                <li key={industry.key}>
                  <Link to="/chain" search={{ of: industry.key }}>
                    <KindMark kind={industry.kind} silent /> {industry.name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        <h2>{t(m.search)}</h2>
        <SearchBox onPick={onPick} />
      </section>
    </Page>
  );
}
