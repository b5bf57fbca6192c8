import { ComboBox } from '@carbon/react';
import { texts } from '../../texts/texts.ts';
import type { Choice } from '../settings-types.ts';
import { ChoicesState } from './choices-state.tsx';
import type { FieldProps } from './field-props.ts';
import { TextField } from './text-field.tsx';
import { useChoices } from './use-choices.ts';
import { wordsOfField } from './words-of-field.ts';

/** One of what a system offers now, with search; typed in, where it cannot be asked. */
export function PickOneField(props: FieldProps) {
  const found = useChoices(props);
  const offered = found.data?.choices ?? [];
  if (offered.length === 0) {
    return (
      <>
        <TextField {...props} />
        <ChoicesState of={found} />
      </>
    );
  }
  const { label, ...words } = wordsOfField(props);
  const value = String(props.value);
  const isKnown = value === '' || offered.some((each) => each.value === value);
  const items = isKnown ? offered : [{ value }, ...offered];
  const selected = items.find((each) => each.value === value) ?? null;
  return (
    <ComboBox
      {...words}
      itemToString={wordsFor}
      items={[...items]}
      onChange={({ selectedItem }) => props.onChange(selectedItem?.value ?? '')}
      placeholder={texts.settings.searchChoices}
      selectedItem={selected}
      // What is chosen already is no search.
      shouldFilterItem={({ item, inputValue }) =>
        inputValue === wordsFor(selected) || matches(item, inputValue)
      }
      titleText={label}
    />
  );
}

const wordsFor = (item: Choice | null): string => item?.label ?? item?.value ?? '';

const matches = (item: Choice, typed: string | null): boolean =>
  wordsFor(item)
    .toLowerCase()
    .includes((typed ?? '').trim().toLowerCase());
