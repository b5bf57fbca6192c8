/** What an appliance may do one way or another about events and relations. */
export interface EventsBehaviour {
  /** `false`: an old installation without the event type Sighting. Fixed at start. */
  readonly sightingType: boolean;
  /** What a plain `POST /api/events` does with a title and time that exist; nobody public says. */
  readonly duplicateEvent: 'existing' | '400' | 'new';
  /** What linking two objects again does; nobody public says. */
  readonly linkAgain: 'same-link' | '400';
  /** The most rows that `consume` takes of events; more answer 400. */
  readonly maxConsumeRows: number;
}

export const defaultEventsBehaviour: EventsBehaviour = {
  sightingType: true,
  duplicateEvent: 'existing',
  linkAgain: 'same-link',
  maxConsumeRows: Number.MAX_SAFE_INTEGER,
};
