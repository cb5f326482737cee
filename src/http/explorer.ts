import type { GraphEngine } from '../graph/port.ts';
import { openSession } from '../graph/session.ts';
import { createLoaders } from '../graphql/loaders.ts';
import type { Asset, Assets } from './assets.ts';
import type { Exchange, Handler } from './options.ts';
import { takesPage, wantsPage } from './pages.ts';
import { send } from './reply.ts';
import { PAGE_POLICY } from './security-headers.ts';

/** Views of the explorer, by the first part of their address. `/e/` is the page of a thing, whose key follows. */
export const VIEWS = ['', 'search', 'e', 'chain', 'network', 'paths', 'targets', 'places', 'document', 'findings', 'gaps'] as const;
const THING = '/e/';
/** Milliseconds that telling a known thing from an unknown one may take. */
const PATIENCE = 1_000;

/** The explorer at /: its files, and its page for every address that a browser opens. Without one, / leads to the playground. */
export function explorerRoutes(explorer: Assets | undefined, engine: GraphEngine): Handler {
  return async (exchange) => {
    const { path, request, response } = exchange;
    if (!explorer) {
      if (path === '/') send(response, 302, '', { location: '/graphql' });
      return path === '/';
    }
    const asset = explorer.find(path);
    if (asset) {
      give(exchange, asset, 200);
      return true;
    }
    const index = takesPage(exchange) ? explorer.find('/index.html') : undefined;
    if (!index) return false;
    const page = { ...index, headers: { ...index.headers, vary: 'accept, accept-encoding' } };
    const there = await whatIsAt(path, engine);
    // Who does not open pages is told in words where the API is.
    if (there === 'nothing' && !wantsPage(exchange)) return false;
    if (there === 'nothing') give(exchange, page, 404);
    else if (there === 'view') give(exchange, page, 200);
    else send(response, 301, '', { location: `${THING}${there.key}${new URL(request.url ?? '/', 'http://plangraph').search}` });
    return true;
  };
}

/** A view, the page of a thing that is there, one that is now part of another (its key), or nothing. The page says so in words. */
async function whatIsAt(path: string, engine: GraphEngine): Promise<'view' | 'nothing' | { readonly key: string }> {
  const [first = ''] = path.slice(1).split('/');
  if (!(VIEWS as readonly string[]).includes(first)) return 'nothing';
  if (first !== 'e') return path === `/${first}` ? 'view' : 'nothing';
  try {
    const key = decodeURIComponent(path.slice(THING.length));
    const { load } = createLoaders(openSession(await engine.reader(), { signal: AbortSignal.timeout(PATIENCE) }));
    const found = await load.entity.load(key);
    if (!found) return 'nothing';
    return found.key === key ? 'view' : { key: found.key };
  } catch {
    /** The graph is away: the page itself tells so, and asks again. */
    return 'view';
  }
}

function give({ request, response }: Exchange, asset: Asset, status: number): void {
  // On a 304 too: a browser takes its headers for those of the page that it kept.
  const headers = { ...asset.headers, 'content-security-policy': PAGE_POLICY };
  if (status === 200 && request.headers['if-none-match'] === asset.headers['etag']) {
    send(response, 304, '', headers);
    return;
  }
  const zip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zip ? asset.zipped() : asset.body;
  send(response, status, body, {
    ...headers,
    'content-length': String(body.length),
    ...(body === asset.body ? {} : { 'content-encoding': 'gzip' }),
  });
}
