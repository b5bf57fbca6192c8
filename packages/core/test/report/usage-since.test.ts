import { usageSince } from '@intelbridge/core';
import { expect, it } from 'vitest';

it('counts what was used between two looks, and all of a system that was not there at the first', () => {
  const before = { QRadar: { requests: 2, bytesSent: 10, bytesReceived: 100 } };
  const other = { requests: 1, bytesSent: 0, bytesReceived: 7 };
  const now = { QRadar: { requests: 5, bytesSent: 30, bytesReceived: 150 }, ThreatQ: other };
  expect(usageSince(before, now)).toEqual({
    QRadar: { requests: 3, bytesSent: 20, bytesReceived: 50 },
    ThreatQ: other,
  });
});
