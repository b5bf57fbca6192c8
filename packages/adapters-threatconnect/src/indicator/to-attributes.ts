import type { IntelAttribute } from '@intelbridge/core';
import { rowsOf, toText } from '../json.ts';

/** Rows with type and value, as both versions write them. */
export const toAttributes = (collection: unknown): readonly IntelAttribute[] =>
  rowsOf(collection).flatMap((each) => {
    const [name, value] = [toText(each['type']), toText(each['value'])];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
