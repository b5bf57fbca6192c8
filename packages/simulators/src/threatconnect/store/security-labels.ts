import type { Named } from './indicator.ts';

/** A label of the instance. Descriptions are ours; colours are hexadecimal RGB. */
export interface SecurityLabel extends Named {
  readonly description: string;
  readonly color: string;
}

export const labelAddedMs: number = Date.UTC(2016, 7, 31);

const securityLabels: readonly SecurityLabel[] = [
  { id: 1, name: 'TLP:WHITE', color: 'FFFFFF', description: 'May be shared with everybody.' },
  { id: 2, name: 'TLP:GREEN', color: '33FF00', description: 'May be shared in the community.' },
  { id: 3, name: 'TLP:AMBER', color: 'FFC000', description: 'May be shared where it is needed.' },
  { id: 4, name: 'TLP:RED', color: 'FF2B2B', description: 'For those who received it only.' },
];

export const labelNamed = (name: string): SecurityLabel | undefined =>
  securityLabels.find((label) => label.name.toLowerCase() === name.toLowerCase());
