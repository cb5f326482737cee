import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The playground, offline: the assets of @graphql-yoga/render-graphiql served as files of our own under a content policy,
 * instead of one 9 MB page with inline scripts.
 */

interface Bundle {
  readonly css: string;
  readonly js: string;
  readonly editorWorkerService: string;
  readonly jsonWorker: string;
  readonly graphqlWorker: string;
}

export interface Example {
  readonly name: string;
  readonly query: string;
}

export interface Asset {
  readonly type: string;
  readonly body: string;
}

export const GRAPHIQL_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

let bundle: Promise<Bundle> | undefined;

/** Read when first asked for: most requests never open the playground. */
const readBundle = (): Promise<Bundle> => {
  const entry = createRequire(import.meta.url).resolve('@graphql-yoga/render-graphiql');
  bundle ??= import(pathToFileURL(join(dirname(entry), '../esm/graphiql.js')).href) as Promise<Bundle>;
  return bundle;
};

/** A tab pressed shortly, as by a tap, would leap from under the pointer while its place is animated, and the click would be lost. */
const TABS_HOLD_STILL = '.graphiql-tab { transform: none !important; }';

export const GRAPHIQL_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>plangraph · GraphiQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/graphiql/style.css">
  </head>
  <body class="no-focus-outline">
    <noscript>The playground needs JavaScript. The API answers POST /graphql without it.</noscript>
    <div id="root"></div>
    <script src="/graphiql/app.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

/** A file of the playground, undefined where there is none of this name. */
export async function graphiqlAsset(name: string, examples: readonly Example[]): Promise<Asset | undefined> {
  const script = (body: string): Asset => ({ type: 'text/javascript; charset=utf-8', body });
  switch (name) {
    case 'start.js':
      return script(startScript(examples));
    case 'style.css':
      return { type: 'text/css; charset=utf-8', body: `${(await readBundle()).css}\n${TABS_HOLD_STILL}` };
    case 'app.js':
      return script((await readBundle()).js);
    case 'editor.worker.js':
      return script((await readBundle()).editorWorkerService);
    case 'json.worker.js':
      return script((await readBundle()).jsonWorker);
    case 'graphql.worker.js':
      return script((await readBundle()).graphqlWorker);
    default:
      return undefined;
  }
}

const startScript = (examples: readonly Example[]): string => `
const WORKERS = { json: '/graphiql/json.worker.js', graphql: '/graphiql/graphql.worker.js' };
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_id, label) => WORKERS[label] ?? '/graphiql/editor.worker.js' };
/* The explorer opens the query behind a view: ?query= is read by GraphiQL itself, its variables here. */
const variables = new URLSearchParams(location.search).get('variables');
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  title: 'plangraph',
  endpoint: '/graphql',
  defaultTabs: ${JSON.stringify(examples.map(({ query }) => ({ query })))},
  defaultQuery: '',
  ...(variables ? { initialVariables: variables } : {}),
});
`;
