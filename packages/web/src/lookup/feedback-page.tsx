import { Empty } from '../frame/empty.tsx';
import { Page } from '../frame/page.tsx';
import { WhenLoaded } from '../frame/when-loaded.tsx';
import { texts } from '../texts/texts.ts';
import type { Action } from './answer.ts';
import { TakerSection } from './taker-section.tsx';
import { useTakers } from './use-feedback.ts';
import { ValueBar } from './value-bar.tsx';
import { windowQuery } from './window-query.ts';

const ACTIONS: readonly Action[] = ['add', 'whitelist', 'false-positive', 'true-positive'];

/** `/pages/feedback/:action?value=…[&provider=…]`: says what will happen, and does it when told to. */
export function FeedbackPage() {
  const { value, provider } = windowQuery();
  const last = location.pathname.split('/').at(-1);
  const action = ACTIONS.find((each) => each === last) ?? 'add';
  return (
    <Page title={texts.feedback.titles[action]}>
      {value === '' ? (
        <Empty title={texts.feedback.noValue}>
          <p>{texts.lookup.noValueWhy}</p>
        </Empty>
      ) : (
        <>
          <ValueBar value={value} />
          <Takers action={action} chosen={provider} value={value} />
        </>
      )}
    </Page>
  );
}

interface TakersProps {
  readonly value: string;
  readonly action: Action;
  readonly chosen: string | undefined;
}

/** Every platform that takes the action, or the one that was chosen. */
function Takers({ value, action, chosen }: TakersProps) {
  const takers = useTakers();
  return (
    <WhenLoaded of={takers}>
      {(all) => {
        const able = all.filter(({ actions }) => actions.includes(action));
        const shown = able.filter(
          ({ provider }) => chosen === undefined || provider.toLowerCase() === chosen,
        );
        return shown.length === 0 ? (
          <Empty title={texts.feedback.nobody}>
            <p>{texts.lookup.noPlatformWhy}</p>
          </Empty>
        ) : (
          shown.map((taker) => (
            <TakerSection action={action} key={taker.provider} taker={taker} value={value} />
          ))
        );
      }}
    </WhenLoaded>
  );
}
