import { Page } from '../../parts/page.tsx';

export function PathsView() {
  return <Page title={{ zh: '路径', en: 'Paths' }}>{null}</Page>;
}
