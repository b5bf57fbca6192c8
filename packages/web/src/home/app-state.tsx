import { InlineNotification, ListItem, UnorderedList } from '@carbon/react';

import { useStatus } from '../api/use-status.ts';
import { Time } from '../format/time.tsx';
import { WhenLoaded } from '../frame/when-loaded.tsx';
import { texts } from '../texts/texts.ts';

/** Whether the app is configured and, for administrators, what is missing. */
export function AppState() {
  const status = useStatus();
  return (
    <WhenLoaded of={status}>
      {({ state, problems, version, startedAt }) =>
        state === 'ready' ? (
          <>
            <p>{texts.home.configured}</p>
            <p className="muted">
              {texts.home.runsSince(version)} <Time at={startedAt} />
            </p>
          </>
        ) : (
          <InlineNotification
            className="notice"
            hideCloseButton
            kind="warning"
            lowContrast
            subtitle={texts.home.notConfiguredWhy}
            title={texts.home.notConfigured}
          >
            <Problems list={problems} />
          </InlineNotification>
        )
      }
    </WhenLoaded>
  );
}

/** Others than administrators are told none. */
function Problems({ list }: { readonly list: readonly string[] }) {
  if (list.length === 0) return <p>{texts.home.askAdmin}</p>;
  return (
    <UnorderedList>
      {list.map((problem) => (
        <ListItem key={problem}>{problem}</ListItem>
      ))}
    </UnorderedList>
  );
}
