import { Button, Checkbox, TextArea } from '@carbon/react';
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react';
import type { Quota } from '../api/use-quotas.ts';
import { count } from '../format/count.ts';
import { texts } from '../texts/texts.ts';
import { MOST_VALUES, type PastedValues, readValues } from './read-values.ts';

const words = texts.bulk;

export interface ValuesFormProps {
  readonly isBusy: boolean;
  /** Of platforms that count look-ups. */
  readonly quotas: readonly Quota[];
  readonly onLookUp: (pasted: PastedValues, spends: boolean) => void;
}

/** Where values are pasted; says how many there are while people type. */
export function ValuesForm({ isBusy, quotas, onLookUp }: ValuesFormProps) {
  const [text, setText] = useState('');
  const [spends, setSpends] = useState(false);
  const read = useDeferredValue(text);
  const { values, repeated, tooLong } = useMemo(() => readValues(read), [read]);
  const number = values.length + tooLong.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const pasted = readValues(text);
    if (pasted.values.length > 0 && pasted.values.length <= MOST_VALUES) onLookUp(pasted, spends);
  };
  return (
    <form className="bulk-form" onSubmit={submit}>
      <TextArea
        className="bulk-form__values"
        helperText={[words.hint, counted(number, repeated)].join('. ')}
        id="bulk-values"
        invalid={number > MOST_VALUES}
        invalidText={words.tooMany(count(number), count(MOST_VALUES))}
        labelText={words.values}
        onChange={({ target }) => setText(target.value)}
        rows={8}
        spellCheck={false}
        value={text}
      />
      {quotas.length > 0 && (
        <Checkbox
          checked={spends}
          id="bulk-spends"
          labelText={words.spend(quotas.map(leftAt).join(', '))}
          onChange={(_, { checked }) => setSpends(checked)}
        />
      )}
      <div className="bulk-form__buttons">
        <Button
          disabled={isBusy || values.length === 0 || number > MOST_VALUES}
          size="md"
          type="submit"
        >
          {words.go}
        </Button>
        <Button disabled={text === ''} kind="ghost" onClick={() => setText('')} size="md">
          {words.clear}
        </Button>
      </div>
    </form>
  );
}

function counted(number: number, repeated: number): string {
  const told = words.counted(count(number), count(MOST_VALUES));
  return repeated === 0 ? told : `${told}; ${words.repeated(count(repeated))}`;
}

const leftAt = ({ provider, left: { byHand } }: Quota): string =>
  byHand === undefined ? words.quotaOpen(provider) : words.quotaLeft(provider, count(byHand));
