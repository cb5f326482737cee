/** Every view of the explorer with states worth looking at: what the cross product and the pictures go through. */
export const VIEWS = {
  home: '/',
  'home-table': '/?show=table',
  search: '/search?q=qiche',
  'search-nothing': '/search?q=zzqx',
  industry: '/e/industry/automobile',
  enterprise: '/e/enterprise/faw',
  evidence: '/e/industry/automobile?evidence=industry/automobile',
  unknown: '/e/industry/automobil',
  document: '/document',
  section: '/document?section=3.1',
  'chain-doors': '/chain',
  chain: '/chain?of=industry/automobile',
  'chain-table': '/chain?of=industry/automobile&show=table',
  map: '/network',
  network: '/network?of=industry/automobile',
  'network-two-steps': '/network?of=industry/automobile&depth=2',
  'network-table': '/network?of=industry/automobile&show=table',
  'paths-doors': '/paths',
  paths: '/paths?from=resource/straw&to=industry/automobile',
  'paths-table': '/paths?from=resource/straw&to=industry/automobile&show=table',
  targets: '/targets',
  'targets-growth': '/targets?measure=growth',
  'targets-table': '/targets?show=table',
  places: '/places',
  region: '/places?region=region/changchun',
  matrix: '/places?show=matrix',
  'places-table': '/places?show=table',
  findings: '/findings',
  'findings-table': '/findings?show=table',
  'findings-rules': '/findings?show=rules',
  gaps: '/gaps',
} as const;

export type ViewName = keyof typeof VIEWS;

/** The address with further settings. */
export const withSettings = (address: string, settings: Readonly<Record<string, string | undefined>>): string => {
  const [path, search] = address.split('?');
  const all = new URLSearchParams(search);
  for (const [name, value] of Object.entries(settings)) if (value !== undefined) all.set(name, value);
  return all.size === 0 ? (path as string) : `${path}?${all}`;
};
