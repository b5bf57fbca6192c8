import type { IndicatorType } from './indicator-type.ts';
export type Canonical =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string };
export function canonicalForm(_type: IndicatorType, published: string): Canonical {
  return { ok: true, value: published };
}
