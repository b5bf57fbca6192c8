import { InlineNotification, ListItem, UnorderedList } from '@carbon/react';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import type { NoIndicator } from './bulk-rows.ts';

const MOST_SHOWN = 20;

/** What was pasted and is no indicator, each with the reason. */
export function NotLookedUp({ list }: { readonly list: readonly NoIndicator[] }) {
  if (list.length === 0) return null;
  const more = list.length - MOST_SHOWN;
  return (
    <InlineNotification
      className="notice"
      hideCloseButton
      kind="warning"
      lowContrast
      role="status"
      title={texts.bulk.noIndicators(count(list.length))}
    >
      <UnorderedList className="not-looked-up">
        {list.slice(0, MOST_SHOWN).map(({ value, reason }, at) => (
          <ListItem key={at}>
            <span className="value">{value}</span>: {reason}
          </ListItem>
        ))}
        {more > 0 && <ListItem>{texts.bulk.moreNotShown(count(more))}</ListItem>}
      </UnorderedList>
    </InlineNotification>
  );
}
