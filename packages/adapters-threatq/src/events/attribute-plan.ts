import type { IntelAttribute } from '@intelbridge/core';
import { cutText, isSameText } from '../cut-text.ts';
import type { HeldAttribute } from './read-events.ts';

/** How an attribute is described to ThreatQ. */
export interface AttributeBody extends IntelAttribute {
  readonly sources: readonly { readonly name: string }[];
  readonly overwrite_existing?: true;
}

/** The values of each name, each once, as they are stored. */
export type WantedAttributes = ReadonlyMap<string, readonly string[]>;

export function wantedAttributes(attributes: readonly IntelAttribute[]): WantedAttributes {
  const wanted = new Map<string, string[]>();
  for (const attribute of attributes) {
    const name = attribute.name.trim().toWellFormed();
    const value = cutText(attribute.value);
    if (name === '' || value.trim() === '') continue;
    const values = wanted.get(name) ?? [];
    if (!values.some((each) => isSameText(each, value))) values.push(value);
    wanted.set(name, values);
  }
  return wanted;
}

/**
 * One value takes the place of the one value there is by `overwrite_existing`; nobody says what that does among several
 * values of a name (dossier §3.6), so several are added, and those that are stale taken away afterwards.
 */
export function attributeBodies(
  wanted: WantedAttributes,
  held: readonly HeldAttribute[] | undefined,
  sourceName: string,
): readonly AttributeBody[] {
  const sources = [{ name: sourceName }];
  return [...wanted].flatMap(([name, values]) =>
    isOverwritten(name, values, held ?? [])
      ? values.map((value) => ({ name, value, sources, overwrite_existing: true as const }))
      : values.map((value) => ({ name, value, sources })),
  );
}

/** Of what was there before `attributeBodies` was sent. */
export const staleBefore = (wanted: WantedAttributes, held: readonly HeldAttribute[]) =>
  stale(wanted, held).filter(
    ({ name }) =>
      ![...wanted].some(
        ([each, values]) => isName(each, name) && isOverwritten(each, values, held),
      ),
  );

/** Of what is there afterwards. */
export const staleAfter = (wanted: WantedAttributes, held: readonly HeldAttribute[]) =>
  stale(wanted, held);

function stale(wanted: WantedAttributes, held: readonly HeldAttribute[]): readonly HeldAttribute[] {
  return held.filter(({ name, value }) =>
    [...wanted].some(
      ([each, values]) => isName(each, name) && !values.some((kept) => isSameText(value, kept)),
    ),
  );
}

const isOverwritten = (
  name: string,
  values: readonly string[],
  held: readonly HeldAttribute[],
): boolean => values.length === 1 && held.filter((each) => isName(each.name, name)).length <= 1;

const isName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
