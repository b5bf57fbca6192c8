import { texts } from '../texts/texts.ts';
import type { Action, Taker } from './answer.ts';

/** What an action does, as the platform says it, or in general. */
export const effectOf = (action: Action, { provider, effects }: Taker): string =>
  effects[action] ?? texts.feedback.effects[action](provider);
