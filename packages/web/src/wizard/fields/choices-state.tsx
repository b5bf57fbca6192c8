import { Renew } from '@carbon/icons-react';
import { Button, InlineLoading } from '@carbon/react';
import { wordsOf } from '../../api/words-of.ts';
import { texts } from '../../texts/texts.ts';
import type { TestFailure } from '../settings-types.ts';
import type { useChoices } from './use-choices.ts';

/** Whether the choices of a field are there; if not, why, and a button to ask again. */
export function ChoicesState({ of }: { readonly of: ReturnType<typeof useChoices> }) {
  if (of.isFetching) return <InlineLoading description={texts.settings.askingChoices} />;
  const failure = of.data?.failure;
  const why =
    of.error === null
      ? failure && wordsOfFailure(failure)
      : `${texts.settings.noChoices} ${wordsOf(of.error)}`;
  return (
    <>
      {why !== undefined && <p className="field__help">{why}</p>}
      <Button kind="ghost" onClick={() => void of.refetch()} renderIcon={Renew} size="sm">
        {texts.settings.askAgain}
      </Button>
    </>
  );
}

/** Without address or credentials nobody can be asked; that is no fault yet. */
const wordsOfFailure = ({ cause, message }: TestFailure): string =>
  cause === 'settings' ? texts.settings.choicesLater : `${texts.settings.noChoices} ${message}`;
