import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { validateChainSearch } from '../views/chain/search.ts';
import { validateDocumentSearch } from '../views/document/search.ts';
import { validateEntitySearch } from '../views/entity/search.ts';
import { validateFindingsSearch } from '../views/findings/search.ts';
import { validateGapsSearch } from '../views/gaps/search.ts';
import { Home } from '../views/home/home-view.tsx';
import { validateHomeSearch } from '../views/home/search.ts';
import { validateNetworkSearch } from '../views/network/search.ts';
import { validatePathsSearch } from '../views/paths/search.ts';
import { validatePlacesSearch } from '../views/places/search.ts';
import { validateSearchSearch } from '../views/search/search.ts';
import { validateTargetsSearch } from '../views/targets/search.ts';
import { FailedView } from './failed-view.tsx';
import { NotFound } from './not-found.tsx';
import { KEPT_SEARCH, type RootSearch, validateRootSearch } from './root-search.ts';
import { parseSearch, stringifySearch } from './search-params.ts';
import { Shell } from './shell.tsx';

/** Every view, its address and its settings. All but the first page are loaded when opened. */
const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <NotFound />,
  validateSearch: validateRootSearch,
  search: { middlewares: [retainSearchParams<RootSearch>([...KEPT_SEARCH])] },
});

const home = createRoute({ getParentRoute: () => root, path: '/', validateSearch: validateHomeSearch, component: Home });
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: validateSearchSearch,
  component: lazyRouteComponent(() => import('../views/search/search-view.tsx'), 'SearchView'),
});
const entity = createRoute({
  getParentRoute: () => root,
  /** The rest of the address is the key: /e/industry/automobile. */
  path: '/e/$',
  validateSearch: validateEntitySearch,
  component: lazyRouteComponent(() => import('../views/entity/entity-view.tsx'), 'EntityView'),
});
const chain = createRoute({
  getParentRoute: () => root,
  path: '/chain',
  validateSearch: validateChainSearch,
  component: lazyRouteComponent(() => import('../views/chain/chain-view.tsx'), 'ChainView'),
});
const network = createRoute({
  getParentRoute: () => root,
  path: '/network',
  validateSearch: validateNetworkSearch,
  component: lazyRouteComponent(() => import('../views/network/network-view.tsx'), 'NetworkView'),
});
const paths = createRoute({
  getParentRoute: () => root,
  path: '/paths',
  validateSearch: validatePathsSearch,
  component: lazyRouteComponent(() => import('../views/paths/paths-view.tsx'), 'PathsView'),
});
const targets = createRoute({
  getParentRoute: () => root,
  path: '/targets',
  validateSearch: validateTargetsSearch,
  component: lazyRouteComponent(() => import('../views/targets/targets-view.tsx'), 'TargetsView'),
});
const places = createRoute({
  getParentRoute: () => root,
  path: '/places',
  validateSearch: validatePlacesSearch,
  component: lazyRouteComponent(() => import('../views/places/places-view.tsx'), 'PlacesView'),
});
const reading = createRoute({
  getParentRoute: () => root,
  path: '/document',
  validateSearch: validateDocumentSearch,
  component: lazyRouteComponent(() => import('../views/document/document-view.tsx'), 'DocumentView'),
});
const findings = createRoute({
  getParentRoute: () => root,
  path: '/findings',
  validateSearch: validateFindingsSearch,
  component: lazyRouteComponent(() => import('../views/findings/findings-view.tsx'), 'FindingsView'),
});
const gaps = createRoute({
  getParentRoute: () => root,
  path: '/gaps',
  validateSearch: validateGapsSearch,
  component: lazyRouteComponent(() => import('../views/gaps/gaps-view.tsx'), 'GapsView'),
});

/** Each named above: written inside the list, their types would be those of the list, and their settings `any`. */
const routeTree = root.addChildren([home, search, entity, chain, network, paths, targets, places, reading, findings, gaps]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: FailedView,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
