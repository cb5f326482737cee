import { Page } from '../../parts/page.tsx';

export function GapsView() {
  return <Page title={{ zh: '未说明', en: 'Not stated' }}>{null}</Page>;
}
