import { type Example, GRAPHIQL_PAGE, GRAPHIQL_POLICY, graphiqlAsset } from '../graphiql.ts';
import type { Assets } from './assets.ts';
import type { Exchange, Handler } from './options.ts';
import { send } from './reply.ts';
import { PAGE_POLICY } from './security-headers.ts';

/** The playground at /graphql in a browser, its files below /graphiql/. */
export function playgroundRoutes(examples: readonly Example[]): Handler {
  return async ({ path, response }) => {
    if (path === '/graphql') {
      send(response, 200, GRAPHIQL_PAGE, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': GRAPHIQL_POLICY });
      return true;
    }
    if (!path.startsWith('/graphiql/')) return false;
    const asset = await graphiqlAsset(path.slice('/graphiql/'.length), examples);
    if (asset) send(response, 200, asset.body, { 'content-type': asset.type, 'cache-control': 'no-cache' });
    return asset !== undefined;
  };
}

/** The explorer at /: its files, and its page for every address that a browser opens. Without one, / leads to the playground. */
export function explorerRoutes(explorer: Assets | undefined): Handler {
  return (exchange) => {
    const { path, request, response } = exchange;
    if (!explorer) {
      if (path === '/') send(response, 302, '', { location: '/graphql' });
      return path === '/';
    }
    const asset = explorer.find(path) ?? (wantsPage(exchange) ? explorer.find('/index.html') : undefined);
    if (!asset) return false;
    if (request.headers['if-none-match'] === asset.headers['etag']) {
      send(response, 304, '', asset.headers);
      return true;
    }
    const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const body = zip ? asset.zipped() : asset.body;
    send(response, 200, body, {
      ...asset.headers,
      'content-security-policy': PAGE_POLICY,
      'content-length': String(body.length),
      ...(body === asset.body ? {} : { 'content-encoding': 'gzip' }),
    });
    return true;
  };
}

/** A browser opens a view by its address; `/assets/gone.js` is no view. */
export const wantsPage = ({ path, request }: Exchange): boolean => !/\.\w+$/.test(path) && (request.headers.accept ?? '').includes('text/html');
