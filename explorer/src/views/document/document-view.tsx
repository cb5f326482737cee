import { Page } from '../../parts/page.tsx';

export function DocumentView() {
  return <Page title={{ zh: '规划原文', en: 'Document' }}>{null}</Page>;
}
