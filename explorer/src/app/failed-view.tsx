import type { ErrorComponentProps } from '@tanstack/react-router';
import { useT } from '../i18n/text.ts';
import { Page } from '../parts/page.tsx';
import { FailureState } from '../parts/states.tsx';

/** A view that could not be loaded or drawn: the rest of the page stays. */
export function FailedView({ reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <Page title={t({ zh: '这一页没有打开', en: 'This view did not open' })}>
      <FailureState failure={{ kind: navigator.onLine ? 'fault' : 'away' }} retry={() => (navigator.onLine ? location.reload() : reset())} />
    </Page>
  );
}
