import type { Choices, Setting, Value } from '../settings-types.ts';

/** What every kind of field gets. */
export interface FieldProps {
  readonly setting: Setting;
  readonly value: Value;
  /** What is wrong with it, as a sentence. */
  readonly problem: string | undefined;
  readonly onChange: (value: Value) => void;
  /** Asks the systems what there is to choose from, with what was entered. */
  readonly choices: (signal: AbortSignal) => Promise<Choices>;
}
