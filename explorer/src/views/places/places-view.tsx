import { Page } from '../../parts/page.tsx';

export function PlacesView() {
  return <Page title={{ zh: '地区', en: 'Places' }}>{null}</Page>;
}
