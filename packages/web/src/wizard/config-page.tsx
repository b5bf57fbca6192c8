import { ListItem, UnorderedList } from '@carbon/react';
import { Notice } from '../frame/notice.tsx';
import { Page } from '../frame/page.tsx';
import { WhenLoaded } from '../frame/when-loaded.tsx';
import { texts } from '../texts/texts.ts';
import { HeldDeletions } from './orders/held-deletions.tsx';
import { Orders } from './orders/orders.tsx';
import { PullProgress } from './orders/pull-progress.tsx';
import { Portable } from './portable/portable.tsx';
import type { Settings } from './settings-types.ts';
import { useSettings } from './use-settings.ts';
import { Wizard } from './wizard.tsx';

/** What administrators open from the Admin tab. */
export function ConfigPage() {
  const settings = useSettings();
  const isReady = settings.data?.state === 'ready';
  return (
    <Page
      actions={
        <div className="page__actions">
          {isReady && <Orders />}
          {settings.data !== undefined && <Portable settings={settings.data} />}
        </div>
      }
      title={texts.settings.title}
    >
      {isReady && <PullProgress />}
      {isReady && <HeldDeletions />}
      <WhenLoaded of={settings}>
        {(data) => (
          <>
            <Problems settings={data} />
            <Wizard settings={data} />
          </>
        )}
      </WhenLoaded>
    </Page>
  );
}

/** What stands in no field: the store, the key of the secrets. */
function Problems({ settings: { problems, secrets } }: { readonly settings: Settings }) {
  const words = texts.settings;
  const general = problems.filter(({ at }) => at === undefined).map(({ message }) => message);
  const list = secrets === 'locked' ? [words.lockedSecrets, ...general] : general;
  if (list.length === 0) return null;
  return (
    <Notice kind="warning" title={words.problemsTitle}>
      <UnorderedList>
        {list.map((each) => (
          <ListItem key={each}>{each}</ListItem>
        ))}
      </UnorderedList>
    </Notice>
  );
}
