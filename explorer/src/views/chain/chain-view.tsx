import { Page } from '../../parts/page.tsx';

export function ChainView() {
  return <Page title={{ zh: '产业链', en: 'Supply chain' }}>{null}</Page>;
}
