import { Renew } from '@carbon/icons-react';
import { Button, InlineLoading } from '@carbon/react';
import { wordsOf } from '../../api/words-of.ts';
import { texts } from '../../texts/texts.ts';
import type { useChoices } from './use-choices.ts';

/** Whether the choices of a field are there; if not, why, and a button to ask again. */
export function ChoicesState({ of }: { readonly of: ReturnType<typeof useChoices> }) {
  if (of.isFetching) return <InlineLoading description={texts.settings.askingChoices} />;
  const failure = of.data?.failure;
  const why = of.error === null ? failure?.message : wordsOf(of.error);
  return (
    <p className="field__help">
      {why !== undefined && `${texts.settings.noChoices} ${why} `}
      <Button
        hasIconOnly={false}
        kind="ghost"
        onClick={() => void of.refetch()}
        renderIcon={Renew}
        size="sm"
      >
        {texts.settings.askAgain}
      </Button>
    </p>
  );
}
