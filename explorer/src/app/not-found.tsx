import { Link } from '@tanstack/react-router';
import { messages, useT } from '../i18n/text.ts';
import { Page } from '../parts/page.tsx';

const m = messages({
  title: { zh: '没有这一页', en: 'There is no such page' },
  lead: { zh: '这个地址不通向任何视图。', en: 'This address leads to no view.' },
  home: { zh: '回到首页', en: 'Go to the first page' },
});

export function NotFound() {
  const t = useT();
  return (
    <Page title={m.title} lead={t(m.lead)}>
      <p>
        <Link to="/">{t(m.home)}</Link>
      </p>
    </Page>
  );
}
