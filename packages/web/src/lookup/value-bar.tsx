import { Tag } from '@carbon/react';
import { texts } from '../texts/texts.ts';
import { harmless } from '../untrusted/harmless.ts';

export interface ValueBarProps {
  readonly value: string;
  readonly type?: string | undefined;
}

/** What a window is about. */
export function ValueBar({ value, type }: ValueBarProps) {
  return (
    <div className="value-bar">
      <span className="visually-hidden">{texts.lookup.value}: </span>
      <span className="value value-bar__value">{harmless(value)}</span>
      {type !== undefined && <Tag size="sm">{type}</Tag>}
    </div>
  );
}
