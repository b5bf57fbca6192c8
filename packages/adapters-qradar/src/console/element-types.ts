import { ELEMENT_TYPES, type ElementType } from '@intelbridge/core';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';

/** CIDR came with API 21.0 (dossier §3.1). */
export function offeredElementTypes(version: ApiVersion): ReadonlySet<ElementType> {
  const hasCidr = isAtLeast(version, [21, 0]);
  return new Set(ELEMENT_TYPES.filter((type) => type !== 'CIDR' || hasCidr));
}

export function toElementType(text: string): ElementType | undefined {
  return ELEMENT_TYPES.find((type) => type === text);
}
