import type { ThreatqSimulator } from '@intelbridge/simulators';

/** How often it happened is no reason to update an event. */
const isLasting = ({ name }: { readonly name: string }) => name !== 'Event Count';

/** What events show, by title; an array if there are several of one title. */
export function eventFaces(threatq: ThreatqSimulator): ReadonlyMap<string, unknown> {
  const byTitle = Map.groupBy(threatq.events(), ({ title }) => title);
  return new Map(
    [...byTitle].map(([title, events]) => {
      const faces = events.map(({ id: _id, attributes, indicators, ...event }) => ({
        ...event,
        attributes: attributes
          .filter(isLasting)
          .map(({ name, value }) => `${name}: ${value}`)
          .toSorted(),
        indicators: indicators.map(({ value }) => value).toSorted(),
      }));
      return [title, faces.length === 1 ? faces[0] : faces];
    }),
  );
}
