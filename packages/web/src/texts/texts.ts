import { common } from './en/common.ts';
import { feedback } from './en/feedback.ts';
import { home } from './en/home.ts';
import { lookup } from './en/lookup.ts';

/** All words of the pages, by area. Another language is another folder beside `en` and a choice made here. */
export const texts = { common, feedback, home, lookup } as const;
