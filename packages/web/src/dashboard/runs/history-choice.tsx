import { Checkbox, Dropdown } from '@carbon/react';
import { texts } from '../../texts/texts.ts';
import type { HistoryChoice } from './history.ts';

const words = texts.runs;

type Choosing = {
  readonly choice: HistoryChoice;
  readonly onChoice: (next: HistoryChoice) => void;
};

/** Which runs are shown. */
export function HistoryChoices({ choice, onChoice }: Choosing) {
  return (
    <div className="toolbar">
      <Choice
        id="history-kind"
        of={words.kinds}
        onChosen={(kind) => onChoice({ ...choice, kind })}
        chosen={choice.kind}
        title={words.kind}
      />
      <Choice
        id="history-outcome"
        of={words.outcomes}
        onChosen={(outcome) => onChoice({ ...choice, outcome })}
        chosen={choice.outcome}
        title={words.outcome}
      />
      <Checkbox
        checked={choice.onlyChanged}
        className="toolbar__box"
        id="history-changed"
        labelText={words.onlyChanged}
        onChange={(_, { checked }) => onChoice({ ...choice, onlyChanged: checked })}
      />
    </div>
  );
}

interface ChoiceProps<Key extends string> {
  readonly id: string;
  readonly title: string;
  readonly of: Readonly<Record<Key, string>>;
  readonly chosen: Key;
  readonly onChosen: (key: Key) => void;
}

function Choice<Key extends string>({ id, title, of, chosen, onChosen }: ChoiceProps<Key>) {
  const keys = Object.keys(of) as Key[];
  return (
    <Dropdown<Key>
      className="toolbar__choice"
      id={id}
      items={keys}
      itemToString={(key) => (key === null ? '' : of[key])}
      label={title}
      onChange={({ selectedItem }) => selectedItem !== null && onChosen(selectedItem)}
      selectedItem={chosen}
      size="md"
      titleText={title}
    />
  );
}
