import { Page } from '../../parts/page.tsx';
import { SearchBox } from '../../parts/search/search-box.tsx';

export function Home() {
  return (
    <Page title={{ zh: '从一份规划里查关系、查数字、查出处', en: 'Relations, figures and passages of a plan' }}>
      <SearchBox />
    </Page>
  );
}
