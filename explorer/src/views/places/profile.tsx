import { nodeKinds } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { messages, useApiLang, useT } from '../../i18n/text.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { Cite } from '../../parts/cite.tsx';
import { EmptyState, Loaded } from '../../parts/states.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import css from './places.module.css';
import { RegionProfile } from './profile.graphql.ts';

const m = messages({
  nothing: { zh: '规划没有说这里有什么企业、园区、项目、机构或资源。', en: 'The plan puts no firm, park, project, institution or resource here.' },
  unnamed: { zh: '规划全文没有提到这个地方。', en: 'The plan never names this place.' },
  gone: { zh: '没有这个地方。', en: 'There is no such place.' },
});

/** What the plan puts in a place and its parts, each with its passage. */
export function Profile({ region: key }: { readonly region: string }) {
  const t = useT();
  const asked = useData(RegionProfile, { key, lang: useApiLang() });
  return (
    <Loaded of={asked}>
      {({ region }) => {
        if (!region) return <EmptyState>{t(m.gone)}</EmptyState>;
        const lists = [
          [nodeKinds.Enterprise, region.enterprises],
          [nodeKinds.Park, region.parks],
          [nodeKinds.Project, region.projects],
          [nodeKinds.Institution, region.institutions],
          [nodeKinds.Resource, region.resources],
        ] as const;
        return (
          <section className={css.profile} aria-live="polite">
            <h2>
              <ThingLink thing={region} />
            </h2>
            <p className="muted">{region.summary}</p>
            {lists.every(([, list]) => list.totalCount === 0) && <EmptyState>{t(region.gaps.totalCount > 0 ? m.unnamed : m.nothing)}</EmptyState>}
            {lists
              .filter(([, list]) => list.totalCount > 0)
              .map(([kind, list]) => (
                <div key={kind.slug}>
                  <h3>
                    {t(kind)} {list.totalCount}
                  </h3>
                  <ul className={css.items}>
                    {list.edges.map(({ key: fact, basis, citations, node }) => (
                      <li key={fact}>
                        <ThingLink thing={node} bare />
                        <span>
                          <BasisMark basis={basis} quiet /> <Cite fact={fact} citations={citations} />
                        </span>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
          </section>
        );
      }}
    </Loaded>
  );
}
