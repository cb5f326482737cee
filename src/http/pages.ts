import { type Example, GRAPHIQL_PAGE, GRAPHIQL_POLICY, graphiqlAsset } from '../graphiql.ts';
import type { Exchange, Handler } from './options.ts';
import { send } from './reply.ts';

/** The playground at /graphql in a browser, its files below /graphiql/. */
export function playgroundRoutes(examples: readonly Example[]): Handler {
  return async ({ path, response }) => {
    if (path === '/graphql') {
      send(response, 200, GRAPHIQL_PAGE, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': GRAPHIQL_POLICY, vary: 'accept' });
      return true;
    }
    if (!path.startsWith('/graphiql/')) return false;
    const asset = await graphiqlAsset(path.slice('/graphiql/'.length), examples);
    if (asset) send(response, 200, asset.body, { 'content-type': asset.type, 'cache-control': 'no-cache' });
    return asset !== undefined;
  };
}

/** A browser opens a view by its address; `/assets/gone.js` is no view. */
export const wantsPage = ({ path, request }: Exchange): boolean => !isFile(path) && (request.headers.accept ?? '').includes('text/html');

/** The same for whoever takes anything, as curl and the makers of link previews do: where there is something else to give (the API), that is given. */
export const takesPage = ({ path, request }: Exchange): boolean => !isFile(path) && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');

const isFile = (path: string): boolean => /\.\w+$/.test(path);
