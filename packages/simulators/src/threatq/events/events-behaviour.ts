/** What an appliance may do one way or another about events and relations. */
export interface EventsBehaviour {
  /** `false`: an old installation without the event type Sighting. Fixed at start. */
  readonly sightingType: boolean;
  /** What a plain `POST /api/events` does with a title and time that exist; nobody public says. */
  readonly duplicateEvent: 'existing' | '400' | 'new';
  /** Whether `POST /api/events` answers one object by one (recorded) or by a list (vendor's document). */
  readonly eventReplies: 'as-sent' | 'list';
  /** What an indicator that a body names by type and value and that is not there becomes. */
  readonly relatedByValue: 'created' | '400';
  /** What is stored of a list of which one row is refused; nobody public says. */
  readonly badRow: 'nothing-stored' | 'rows-before-stored';
  /** What linking two objects again does; nobody public says. */
  readonly linkAgain: 'same-link' | '400';
  /** The most rows that `consume` takes of events; more answer 400. */
  readonly maxConsumeRows: number;
}

export const defaultEventsBehaviour: EventsBehaviour = {
  sightingType: true,
  duplicateEvent: 'existing',
  eventReplies: 'as-sent',
  relatedByValue: 'created',
  badRow: 'nothing-stored',
  linkAgain: 'same-link',
  maxConsumeRows: Number.MAX_SAFE_INTEGER,
};
