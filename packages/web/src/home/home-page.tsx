import { useStatus } from '../api/use-status.ts';
import { Dashboard } from '../dashboard/dashboard.tsx';
import { Time } from '../format/time.tsx';
import { Page } from '../frame/page.tsx';
import { WhenLoaded } from '../frame/when-loaded.tsx';
import { texts } from '../texts/texts.ts';
import { NotConfigured } from './not-configured.tsx';

/** The tab of QRadar. */
export function HomePage() {
  const status = useStatus();
  const since = status.data && (
    <p className="muted">
      {texts.home.runsSince(status.data.version)} <Time at={status.data.startedAt} />
    </p>
  );
  return (
    <Page actions={since} isWide title={texts.home.title}>
      <WhenLoaded of={status}>
        {({ state, problems }) =>
          // While settings are taken up nobody loses what they have on the screen.
          state === 'not configured' ? <NotConfigured problems={problems} /> : <Dashboard />
        }
      </WhenLoaded>
    </Page>
  );
}
