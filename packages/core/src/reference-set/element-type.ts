/** QRadar's element types for reference sets. ALN: text; ALNIC: text without case, stored in lower case. CIDR from API 21.0. */
export const ELEMENT_TYPES = ['ALN', 'ALNIC', 'NUM', 'IP', 'PORT', 'DATE', 'CIDR'] as const;

export type ElementType = (typeof ELEMENT_TYPES)[number];
