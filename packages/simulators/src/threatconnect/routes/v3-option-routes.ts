import { type Route, v3 } from '../http/call.ts';
import { v3Success } from '../http/reply.ts';
import { fieldNames } from '../render/v3-view.ts';
import { indicatorVocabulary } from '../tql/indicator-vocabulary.ts';

const typeWords = {
  text: 'String',
  'any-case': 'String',
  number: 'Integer',
  id: 'Integer',
  flag: 'Boolean',
  date: 'Date',
} as const;

/** What the platform says about itself; descriptions are ours. */
export const v3OptionRoutes: readonly Route[] = [
  v3('OPTIONS', '/indicators/fields', () =>
    v3Success({
      data: fieldNames.map((name) => ({
        description: `Adds ${name}`,
        includedByDefault: false,
        name,
      })),
    }),
  ),
  v3('OPTIONS', '/indicators/tql', () =>
    v3Success({
      data: indicatorVocabulary.keywords.map(({ name, kind }) => ({
        keyword: name,
        name,
        type: typeWords[kind],
        description: `Compares ${name}`,
      })),
    }),
  ),
];
