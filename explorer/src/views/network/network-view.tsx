import { Page } from '../../parts/page.tsx';

export function NetworkView() {
  return <Page title={{ zh: '关系网', en: 'Network' }}>{null}</Page>;
}
