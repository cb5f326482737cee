import type { ReactNode } from 'react';
import type { Asked, Failure } from '../api/use-data.ts';
import { messages, useT } from '../i18n/text.ts';
import css from './states.module.css';

const m = messages({
  loading: { zh: '正在读取…', en: 'Loading…' },
  retry: { zh: '重试', en: 'Try again' },
  away: { zh: '连不上服务。它可能正在重启，或网络断开。', en: 'The service cannot be reached. It may be restarting, or the network is down.' },
  busy: { zh: '服务现在太忙或暂不可用，请稍后再试。', en: 'The service is busy or not available just now. Try again shortly.' },
  slow: { zh: '这个问题用时过长，已停止。可缩小范围再试。', en: 'This question took too long and was stopped. Narrow it and try again.' },
  refused: { zh: '服务不接受这个问题。', en: 'The service refuses this question.' },
  fault: { zh: '服务出了差错。', en: 'Something went wrong in the service.' },
  request: { zh: '请求编号', en: 'Request' },
});

/**
 * Loading, failed, empty or there: decided once, for whole views and for panels alike. An answer to what was asked before stays
 * while the next is read, so that nothing jumps, but pale and under a notice, so that nobody takes it for the answer.
 */
export function Loaded<Answer>({ of, empty, isEmpty, children }: LoadedProps<Answer>) {
  if (of.failure) return <FailureState failure={of.failure} retry={of.retry} />;
  if (of.data === undefined) return <LoadingState />;
  return (
    <>
      {of.loading && <BusyNotice />}
      {isEmpty?.(of.data) ? <EmptyState>{empty}</EmptyState> : children(of.data)}
    </>
  );
}

interface LoadedProps<Answer> {
  readonly of: Asked<Answer>;
  readonly isEmpty?: (answer: Answer) => boolean;
  /** What an empty answer means, in words. */
  readonly empty?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

export function LoadingState() {
  const t = useT();
  return (
    <p className={css.loading} role="status">
      {t(m.loading)}
    </p>
  );
}

function BusyNotice() {
  const t = useT();
  return (
    <p className={`${css.busy} screen-only`} role="status" data-busy>
      {t(m.loading)}
    </p>
  );
}

export function EmptyState({ children }: { readonly children: ReactNode }) {
  return <div className={css.empty}>{children}</div>;
}

export function FailureState({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const t = useT();
  return (
    <div className={css.failure} role="alert">
      <p>{t(m[failure.kind])}</p>
      {failure.message && (
        <p className="small muted" lang="en">
          {failure.message}
        </p>
      )}
      {failure.requestId && (
        <p className="small muted">
          {t(m.request)} <code>{failure.requestId}</code>
        </p>
      )}
      <button type="button" onClick={retry}>
        {t(m.retry)}
      </button>
    </div>
  );
}
