import type { ThreatqBehaviour } from '@intelbridge/simulators';

/** What nobody public has settled (dossier §14, §19): an appliance that refuses whatever it may, and one that takes it. */
export const STRICT: Partial<ThreatqBehaviour> = {
  badRow: 'rows-before-stored',
  duplicateEvent: '400',
  duplicateIndicator: 'untouched',
  eventReplies: 'list',
  fieldsIn: 'url',
  linkAgain: '400',
  relatedByValue: '400',
  scoreTouches: false,
  tagTouches: false,
  unknownField: '400',
  unknownName: '400',
};

export const LENIENT: Partial<ThreatqBehaviour> = {
  duplicateEvent: 'new',
  duplicateIndicator: 'overwritten',
  fieldsIn: 'body',
  isOperator: 'works',
  normalizeByDefault: true,
  refreshAuthorization: 'optional',
  refreshIn: 'either',
  underscoreWith500: false,
  undocumentedLeaves: 'work',
  unknownLeaf: 'ignored',
  unknownName: 'ignored',
};
