import { FilterableMultiSelect } from '@carbon/react';
import { count } from '../../format/count.ts';
import { texts } from '../../texts/texts.ts';
import type { Choice } from '../settings-types.ts';
import { ChoicesState } from './choices-state.tsx';
import { Entries, EntriesField } from './entries-field.tsx';
import type { FieldProps } from './field-props.ts';
import { useChoices } from './use-choices.ts';
import { wordsOfField } from './words-of-field.ts';

/** Any of what a system offers now; typed in, where it cannot be asked. */
export function PickManyField(props: FieldProps) {
  const found = useChoices(props);
  const offered = found.data?.choices ?? [];
  if (offered.length === 0) {
    return (
      <>
        <EntriesField {...props} />
        <ChoicesState of={found} />
      </>
    );
  }
  return (
    <>
      <ManyOf {...props} offered={offered} />
      <ChoicesState of={found} />
    </>
  );
}

interface ManyOfProps extends FieldProps {
  readonly offered: readonly Choice[];
}

function ManyOf({ offered, ...props }: ManyOfProps) {
  const { id, label, disabled, ...words } = wordsOfField(props);
  const chosen = Array.isArray(props.value) ? (props.value as readonly string[]) : [];
  const known = new Set(offered.map(({ value }) => value));
  // A collection that was renamed stays in the list until somebody takes it out.
  const gone = chosen
    .filter((value) => !known.has(value))
    .map((value): Choice => ({ value, label: `${value} (${texts.settings.goneChoice})` }));
  const items = [...gone, ...offered];
  return (
    <>
      <FilterableMultiSelect
        {...words}
        disabled={disabled}
        id={id}
        itemToString={(item: Choice | null) => (item === null ? '' : inWords(item))}
        items={items}
        onChange={({ selectedItems }) =>
          props.onChange((selectedItems ?? []).map(({ value }) => value))
        }
        placeholder={texts.settings.searchChoices}
        selectedItems={items.filter(({ value }) => chosen.includes(value))}
        titleText={label}
      />
      <Entries entries={chosen} isLocked={disabled} onChange={props.onChange} />
    </>
  );
}

function inWords({ value, label = value, count: size }: Choice): string {
  return size === undefined ? label : `${label} (${texts.settings.indicators(count(size))})`;
}
