import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { nodeKinds } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { NotFound } from '../../app/not-found.tsx';
import { changing } from '../../app/search-params.ts';
import { between, messages, useApiLang, useLang, useT } from '../../i18n/text.ts';
import { PanelSection } from '../../panels/panel-section.tsx';
import { panels } from '../../panels/registry.ts';
import { BasisMark } from '../../parts/basis-mark.tsx';
import { Cite } from '../../parts/cite.tsx';
import { KindMark } from '../../parts/kind-mark.tsx';
import { Page } from '../../parts/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { ThingLink } from '../../parts/thing-link.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { detailsOf } from './details.ts';
import { EntityPage, type EntityPageQuery } from './entity.graphql.ts';
import css from './entity.module.css';

const m = messages({
  also: { zh: '又作', en: 'Also' },
  chain: { zh: '产业链', en: 'Supply chain' },
  network: { zh: '关系网', en: 'Network' },
  paths: { zh: '到别处的路径', en: 'Paths from here' },
  onPage: { zh: '本页', en: 'On this page' },
});

/** Kinds that a supply chain may begin at. */
const CHAINED = new Set(['Industry', 'Product', 'Enterprise', 'Park', 'Project', 'Resource']);

type Entity = NonNullable<EntityPageQuery['entity']>;

/** The page of a thing of any kind: what it is called, what it is, and its panels. */
export function EntityView() {
  const { _splat: key = '' } = useParams({ from: '/e/$' });
  /** Each thing begins anew: nothing of the one before stays while the next is read. */
  return <OneEntity key={key} asked={key} />;
}

function OneEntity({ asked: key }: { readonly asked: string }) {
  const variables = { key, lang: useApiLang() };
  const asked = useData(EntityPage, variables);
  return (
    <Loaded of={asked}>
      {({ entity }) =>
        entity ? <EntityBody key={entity.key} entity={entity} asked={key} variables={variables} /> : <NotFound text={key.split('/').pop() ?? ''} />
      }
    </Loaded>
  );
}

function EntityBody({ entity, asked, variables }: EntityBodyProps) {
  const t = useT();
  const lang = useLang();
  const navigate = useNavigate();
  /** A thing that was merged into another answers under its former key; its address becomes the present one. */
  useEffect(() => {
    if (asked !== entity.key) navigate({ to: '/e/$', params: { _splat: entity.key }, search: changing({}), replace: true });
  }, [asked, entity.key, navigate]);
  const shown = panels.filter((p) => !p.kinds || p.kinds.includes(entity.kind));
  const otherName = lang === 'zh' ? entity.en : entity.zh;
  return (
    <Page
      title={entity.name}
      over={
        <>
          <KindMark kind={entity.kind} silent /> {t(nodeKinds[entity.kind])}
          {'within' in entity &&
            entity.within.nodes.map((parent) => (
              <span key={parent.key}>
                {' · '}
                <ThingLink thing={parent} bare />
              </span>
            ))}
        </>
      }
      lead={
        <>
          <p className={css.names}>
            {otherName !== entity.name && <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{otherName}</span>}
            {entity.aliases.length > 0 && (
              <span>
                {t(m.also)} <span lang="zh-CN">{entity.aliases.join(t(between.list))}</span>
              </span>
            )}
          </p>
          <p className={css.summary}>
            {entity.summary} <BasisMark basis={entity.basis} quiet />{' '}
            {entity.citations.length > 0 && <Cite fact={entity.key} citations={entity.citations} />}
          </p>
        </>
      }
      tools={<ViewBar title={entity.name} slug={entity.key} askings={[asking(EntityPage, variables)]} />}
    >
      <div className={css.facts}>
        {detailsOf(entity).length > 0 && (
          <dl className={css.details}>
            {detailsOf(entity).map(([label, value]) => (
              <div key={label.en}>
                <dt>{t(label)}</dt>
                <dd>{t(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        <nav className={`${css.doors} screen-only`} aria-label={t(m.onPage)}>
          {shown.map((p) => (
            <a key={p.id} href={`#${p.id}`}>
              {t(p.title)}
            </a>
          ))}
          {CHAINED.has(entity.kind) && (
            <Link to="/chain" search={{ of: entity.key }}>
              {t(m.chain)} →
            </Link>
          )}
          <Link to="/network" search={{ of: [entity.key] }}>
            {t(m.network)} →
          </Link>
          <Link to="/paths" search={{ from: entity.key }}>
            {t(m.paths)} →
          </Link>
        </nav>
      </div>
      {shown.map((panel) => (
        <PanelSection key={panel.id} panel={panel} thing={entity.key} name={entity.name} kind={entity.kind} />
      ))}
    </Page>
  );
}

interface EntityBodyProps {
  readonly entity: Entity;
  /** The key in the address. */
  readonly asked: string;
  readonly variables: { readonly key: string; readonly lang: 'ZH' | 'EN' };
}
