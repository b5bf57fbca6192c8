import type { Offense } from '@intelbridge/core';

/** An offense with usual members but for those given. */
export function fakeOffense(given: Partial<Offense> & Pick<Offense, 'id'>): Offense {
  const changedAt = given.changedAt ?? 1_750_000_000_000;
  return {
    description: 'Connection to a listed address\n containing Firewall Permit\n',
    status: 'OPEN',
    severity: 5,
    magnitude: 4,
    credibility: 3,
    relevance: 4,
    categories: ['Firewall Permit'],
    type: { id: 0, name: 'Source IP' },
    source: '192.0.2.10',
    startedAt: changedAt,
    updatedAt: changedAt,
    changedAt,
    closedAt: undefined,
    eventCount: 1,
    flowCount: 0,
    logSources: ['Firewall @ gw.example.com'],
    sourceAddressIds: [],
    localDestinationAddressIds: [],
    link: `https://qradar.example.com/offenses/${given.id}`,
    ...given,
  };
}
