import {
  type ObservedIndicator,
  observed,
  observedAddress,
  observedHost,
} from './observed-indicator.ts';
import type { Offense } from './offense.ts';
import { propertyIndicator } from './property-indicator.ts';

type Reader = (source: string) => ObservedIndicator | undefined;

const nothing: Reader = () => undefined;

/** By id, as the console may not tell the name of a built-in type (QRadar dossier §4.4). */
const BUILT_IN: ReadonlyMap<number, Reader> = new Map([
  // IPv6 literals occur under the IPv4 types, too.
  [0, observedAddress],
  [1, observedAddress],
  [2, nothing], // event name
  [3, (source) => observed('Username', source)],
  [4, nothing], // MAC addresses
  [5, nothing],
  [6, nothing], // log source
  [7, observedHost],
  [8, nothing], // ports
  [9, nothing],
  [10, observedAddress],
  [11, observedAddress],
  [12, nothing], // numbers of autonomous systems
  [13, nothing],
  [14, nothing], // rule
  [15, nothing], // application
  [18, nothing], // scheduled search
]);

/**
 * What the source of an offense is as an indicator, in canonical form; undefined where it is none, e.g. a port, a rule or a
 * log source. Of custom properties, their name and the shape of the value decide.
 */
export function sourceIndicator({
  type,
  source,
}: Pick<Offense, 'type' | 'source'>): ObservedIndicator | undefined {
  const read = BUILT_IN.get(type.id);
  return read ? read(source) : propertyIndicator(type.name, source);
}
