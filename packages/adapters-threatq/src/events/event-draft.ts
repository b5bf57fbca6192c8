import type { IntelEvent } from '@intelbridge/core';
import { isSameText } from '../cut-text.ts';
import { toNumber } from '../json.ts';
import { lookUpKey } from '../lookup/written-forms.ts';
import type { OpenSession } from '../session.ts';
import { attributeBodies, type WantedAttributes, wantedAttributes } from './attribute-plan.ts';
import type { EventType } from './event-type.ts';
import type { HeldEvent } from './read-events.ts';
import type { SavedIndicators } from './save-indicators.ts';
import { toDescription } from './to-description.ts';

/** An event on its way. */
export interface EventDraft {
  readonly event: IntelEvent;
  readonly wanted: WantedAttributes;
  readonly description: string;
  /** As it was before, where its id was known. */
  readonly held: HeldEvent | undefined;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly title: string;
    readonly happened_at: string;
  };
}

/** The width of Laravel's usual column; nobody says ThreatQ's, and what it cut would not be found again by its title. */
const LONGEST_TITLE = 255;

export const toTitle = (title: string): string =>
  title.slice(0, LONGEST_TITLE).toWellFormed().trim();

export const knownIdOf = ({ knownId }: IntelEvent): number | undefined => toNumber(knownId);

/** `found` is the event that has the known id. */
export function toDraft(
  event: IntelEvent,
  found: HeldEvent | undefined,
  type: EventType,
  indicators: SavedIndicators,
  { options, time }: Pick<OpenSession, 'options' | 'time'>,
): EventDraft {
  const { sourceName } = options.config;
  const held = found && isThis(event, found, time) ? found : undefined;
  const wanted = wantedAttributes(event.attributes);
  const description = toDescription(event);
  return {
    event,
    wanted,
    description,
    held,
    body: {
      ...type,
      ...identityOf(event, held, time),
      description,
      sources: [{ name: sourceName }],
      attributes: attributeBodies(wanted, held?.attributes, sourceName),
      indicators: linksOf(event, indicators),
    },
  };
}

/** An analyst may have given it another title or another time; with neither it is one of an instance where the id is another's. */
function isThis({ title, happenedAt }: IntelEvent, { row }: HeldEvent, time: OpenSession['time']) {
  const { title: heldTitle, happened_at: heldTime } = row;
  if (typeof heldTitle !== 'string' || typeof heldTime !== 'string') return true;
  const ours = time.parse(time.format(happenedAt));
  return isSameText(heldTitle, toTitle(title)) || time.parse(heldTime) === ours;
}

/** Of an event that was renamed on the platform, the new name: the old one would make a second event (dossier §6). */
function identityOf(
  { title, happenedAt }: IntelEvent,
  held: HeldEvent | undefined,
  time: OpenSession['time'],
) {
  const { title: heldTitle, happened_at: heldTime } = held?.row ?? {};
  const ours = { title: toTitle(title), happened_at: time.format(happenedAt) };
  if (typeof heldTitle !== 'string' || typeof heldTime !== 'string') return ours;
  return { title: heldTitle, happened_at: heldTime.slice(0, ours.happened_at.length) };
}

/** Each once: two spellings may be one indicator. */
function linksOf({ indicators }: IntelEvent, saved: SavedIndicators): readonly unknown[] {
  const links = indicators.flatMap((indicator) => {
    const each = saved.get(lookUpKey(indicator));
    return each && 'link' in each ? [each.link] : [];
  });
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()];
}
