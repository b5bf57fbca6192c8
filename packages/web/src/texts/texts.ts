import { common } from './en/common.ts';
import { home } from './en/home.ts';

/** All words of the pages, by area. Another language is another folder beside `en` and a choice made here. */
export const texts = { common, home } as const;
