import { Page } from '../../parts/page.tsx';

export function SearchView() {
  return <Page title={{ zh: '检索', en: 'Search' }}>{null}</Page>;
}
