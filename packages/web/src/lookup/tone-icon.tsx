import {
  CheckmarkFilled,
  ErrorFilled,
  InformationFilled,
  WarningAltFilled,
} from '@carbon/icons-react';
import { texts } from '../texts/texts.ts';
import type { Verdict } from './answer.ts';

const ICONS = {
  bad: ErrorFilled,
  doubtful: WarningAltFilled,
  neutral: InformationFilled,
  good: CheckmarkFilled,
} as const;

export interface ToneIconProps {
  readonly tone: Verdict['tone'];
  readonly size: number;
}

/** How bad something is; its colour, shape and name say the same. */
export function ToneIcon({ tone, size }: ToneIconProps) {
  const Icon = ICONS[tone];
  return (
    <Icon aria-label={texts.lookup.tones[tone]} className={`tone tone--${tone}`} size={size} />
  );
}
