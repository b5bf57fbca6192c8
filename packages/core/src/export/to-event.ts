import type { Offense } from '../offense/offense.ts';
import type { IntelAttribute, IntelEvent } from '../ports/intel-events.port.ts';
import type { Instant } from '../time/instant.ts';
import { eventIndicators } from './event-indicators.ts';
import type { EventParts } from './event-parts.ts';
import type { EventRules } from './export-context.ts';

const MOST_LOG_SOURCES = 50;

/** The offense as an event. Its title and time never change, whatever happens to the offense; `began` is the time known before. */
export function toEvent(
  parts: EventParts,
  rules: EventRules,
  began: Instant | undefined,
): Omit<IntelEvent, 'knownId'> {
  const { offense } = parts;
  return {
    title: `QRadar offense ${offense.id} on ${rules.console}`,
    happenedAt: happenedAtOf(offense, began),
    link: offense.link,
    description: offense.description.trim(),
    attributes: attributesOf(offense),
    indicators: eventIndicators(parts, rules),
  };
}

/** Platforms keep whole seconds. */
export const happenedAtOf = ({ startedAt }: Offense, began: Instant | undefined): Instant =>
  began ?? Math.floor(startedAt / 1_000) * 1_000;

function attributesOf(offense: Offense): readonly IntelAttribute[] {
  const { categories, logSources } = offense;
  const numbers = {
    Severity: offense.severity,
    Magnitude: offense.magnitude,
    Credibility: offense.credibility,
    Relevance: offense.relevance,
    'Event Count': offense.eventCount,
    'Flow Count': offense.flowCount,
    'Source Address Count': offense.sourceAddressIds.length,
    'Destination Address Count': offense.localDestinationAddressIds.length,
  };
  return [
    attribute('Offense ID', String(offense.id)),
    attribute('Offense Type', offense.type.name),
    attribute('Offense Source', offense.source),
    attribute('Offense Status', offense.status),
    ...Object.entries(numbers).map(([name, value]) => attribute(name, String(value))),
    ...categories.map((category) => attribute('Category', category)),
    ...logSources.slice(0, MOST_LOG_SOURCES).map((source) => attribute('Log Source', source)),
  ].filter(({ value }) => value !== '');
}

const attribute = (name: string, value: string): IntelAttribute => ({ name, value: value.trim() });
