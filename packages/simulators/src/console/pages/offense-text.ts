/** Descriptions chain the names of events by line breaks. */
export const firstLine = (description: string): string =>
  description.trim().replaceAll(/\s*\n\s*/g, ' ');

const typeNames: Readonly<Record<number, string>> = {
  0: 'Source IP',
  1: 'Destination IP',
  2: 'Event Name',
  3: 'Username',
  7: 'Hostname',
  10: 'Source IPv6',
  14: 'Rule',
};

export const typeName = (id: number): string => typeNames[id] ?? `Type ${id}`;
