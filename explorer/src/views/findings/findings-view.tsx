import { Page } from '../../parts/page.tsx';

export function FindingsView() {
  return <Page title={{ zh: '存疑', en: 'Findings' }}>{null}</Page>;
}
