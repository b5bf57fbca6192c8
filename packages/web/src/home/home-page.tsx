import { Page } from '../frame/page.tsx';
import { texts } from '../texts/texts.ts';
import { AppState } from './app-state.tsx';

/** The tab of QRadar. */
export function HomePage() {
  return (
    <Page title={texts.home.title}>
      <AppState />
    </Page>
  );
}
