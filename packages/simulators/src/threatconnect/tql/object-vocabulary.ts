import type { JsonObject } from '../http/json-object.ts';
import { type Keyword, type KeywordKind, keyword, type Vocabulary } from './keyword.ts';

/** Owners and users are asked about as they are written. */
export const objectVocabulary = (
  kinds: Readonly<Record<string, KeywordKind>>,
): Vocabulary<JsonObject> => ({
  keywords: Object.entries(kinds).map(([name, kind]) => objectKeyword(name, kind)),
  alsoKnown: [],
});

const objectKeyword = (name: string, kind: KeywordKind): Keyword<JsonObject> =>
  keyword(name, kind, (row) => {
    const value = row[name === 'ownerName' ? 'name' : name];
    if (kind === 'id') return JSON.stringify(value);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  });
