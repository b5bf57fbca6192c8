import { Button, DismissibleTag, TextInput } from '@carbon/react';
import { type KeyboardEvent, useState } from 'react';
import { texts } from '../../texts/texts.ts';
import type { FieldProps } from './field-props.ts';
import { saidWith, wordsOfField } from './words-of-field.ts';

/** A list of anything: one entry at a time, each with its own way out. */
export function EntriesField(props: FieldProps) {
  const { label, ...words } = wordsOfField(props);
  const { setting, value, onChange } = props;
  const [typed, setTyped] = useState('');
  const entries = Array.isArray(value) ? (value as readonly (string | number)[]).map(String) : [];
  const put = (list: readonly string[]) =>
    onChange(setting.kind === 'numbers' ? list.map(Number) : list);
  const isGood = typed.trim() !== '' && (setting.kind !== 'numbers' || /^\s*\d+\s*$/.test(typed));
  const add = () => {
    if (!isGood) return;
    put([...new Set([...entries, typed.trim()])]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <div className="field__row field__row--labelled">
        <TextInput
          {...words}
          {...saidWith(words)}
          autoComplete="off"
          labelText={label}
          onBlur={add}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={onKeyDown}
          value={typed}
        />
        <Button disabled={!isGood || words.disabled} kind="tertiary" onClick={add} size="md">
          {texts.settings.addEntry}
        </Button>
      </div>
      <Entries entries={entries} isLocked={words.disabled} onChange={put} />
    </>
  );
}

export interface EntriesProps {
  readonly entries: readonly string[];
  readonly isLocked: boolean;
  readonly onChange: (entries: readonly string[]) => void;
}

/** What was chosen, each with a button that takes it out. */
export function Entries({ entries, isLocked, onChange }: EntriesProps) {
  return (
    <div className="field__tags">
      {entries.map((entry) => (
        <DismissibleTag
          disabled={isLocked}
          dismissTooltipLabel={texts.settings.removeEntry(entry)}
          key={entry}
          onClose={() => onChange(entries.filter((each) => each !== entry))}
          text={entry}
          title={texts.settings.removeEntry(entry)}
          type="gray"
        />
      ))}
    </div>
  );
}
