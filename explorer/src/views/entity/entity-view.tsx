import { useParams } from '@tanstack/react-router';
import { nodeKinds } from '../../api/catalogue.ts';
import { useData } from '../../api/use-data.ts';
import { NotFound } from '../../app/not-found.tsx';
import { useApiLang, useT } from '../../i18n/text.ts';
import { PanelSection } from '../../panels/panel-section.tsx';
import { panels } from '../../panels/registry.ts';
import { Cite } from '../../parts/cite.tsx';
import { KindMark } from '../../parts/kind-mark.tsx';
import { Page } from '../../parts/page.tsx';
import { Loaded } from '../../parts/states.tsx';
import { asking } from '../../parts/view-bar/query.ts';
import { ViewBar } from '../../parts/view-bar/view-bar.tsx';
import { EntityPage } from './entity.graphql.ts';

/** The page of a thing of any kind: what it is called, what it is, and its panels. */
export function EntityView() {
  const t = useT();
  const { _splat: key = '' } = useParams({ from: '/e/$' });
  const variables = { key, lang: useApiLang() };
  const asked = useData(EntityPage, variables);
  return (
    <Loaded of={asked}>
      {({ entity }) =>
        entity ? (
          <Page
            title={entity.name}
            over={
              <>
                <KindMark kind={entity.kind} silent /> {t(nodeKinds[entity.kind])}
              </>
            }
            lead={
              <>
                {entity.summary} <Cite fact={entity.key} citations={entity.citations} />
              </>
            }
            tools={<ViewBar title={entity.name} slug={entity.key} askings={[asking(EntityPage, variables)]} />}
          >
            {panels
              .filter((p) => !p.kinds || p.kinds.includes(entity.kind))
              .map((panel) => (
                <PanelSection key={panel.id} panel={panel} thing={entity.key} />
              ))}
          </Page>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}
