import { Page } from '../frame/page.tsx';
import { AppState } from '../home/app-state.tsx';
import { texts } from '../texts/texts.ts';

/** What administrators open from the Admin tab. */
export function ConfigPage() {
  return (
    <Page title={texts.home.configTitle}>
      <AppState />
    </Page>
  );
}
