import { useSearch } from '@tanstack/react-router';
import { Page } from '../../parts/page.tsx';
import { Choice, PICTURE_AND_TABLE } from '../../parts/tabs.tsx';

export function TargetsView() {
  const { show } = useSearch({ from: '/targets' });
  return (
    <Page title={{ zh: '目标', en: 'Targets' }}>
      <Choice name="show" value={show} options={PICTURE_AND_TABLE} />
    </Page>
  );
}
