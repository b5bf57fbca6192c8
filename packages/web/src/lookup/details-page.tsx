import { Empty } from '../frame/empty.tsx';
import { Page } from '../frame/page.tsx';
import { WhenLoaded } from '../frame/when-loaded.tsx';
import { texts } from '../texts/texts.ts';
import type { Result } from './answer.ts';
import { anchorOf, Overview } from './overview.tsx';
import { ProviderSection } from './provider-section.tsx';
import { useAnswer } from './use-answer.ts';
import { ValueBar } from './value-bar.tsx';
import { windowQuery } from './window-query.ts';

/** `/pages/details?value=…[&provider=…]`: everything that every platform knows of a value. */
export function DetailsPage() {
  const { value, provider } = windowQuery();
  return (
    <Page title={texts.lookup.details}>
      {value === '' ? (
        <Empty title={texts.lookup.noValue}>
          <p>{texts.lookup.noValueWhy}</p>
        </Empty>
      ) : (
        <Known value={value} chosen={provider} />
      )}
    </Page>
  );
}

interface KnownProps {
  readonly value: string;
  readonly chosen: string | undefined;
}

function Known({ value, chosen }: KnownProps) {
  const answer = useAnswer(value, chosen);
  return (
    <>
      <ValueBar value={value} type={answer.data?.type} />
      <WhenLoaded of={answer}>
        {({ results }) =>
          results.length === 0 ? (
            <Empty title={texts.lookup.noPlatform}>
              <p>{texts.lookup.noPlatformWhy}</p>
            </Empty>
          ) : (
            <>
              <Overview results={inOrder(results, chosen)} />
              {inOrder(results, chosen).map((result) => (
                <div id={anchorOf(result)} key={result.provider}>
                  <ProviderSection
                    isChosen={isChosen(result, chosen) || results.length === 1}
                    result={result}
                    value={value}
                  />
                </div>
              ))}
            </>
          )
        }
      </WhenLoaded>
    </>
  );
}

const isChosen = ({ provider }: Result, chosen: string | undefined): boolean =>
  provider.toLowerCase() === chosen;

/** The platform that was chosen, then the others as the settings have them. */
const inOrder = (results: readonly Result[], chosen: string | undefined): readonly Result[] =>
  results.toSorted((a, b) => Number(isChosen(b, chosen)) - Number(isChosen(a, chosen)));
