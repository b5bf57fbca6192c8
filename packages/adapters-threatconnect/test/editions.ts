import type { ThreatconnectOptions } from '@intelbridge/simulators';

type Edition = readonly [string, ThreatconnectOptions];

/** Every way an instance may answer that nobody public has settled (dossier §8, §10). */
export const EDITIONS: readonly Edition[] = [
  ['6.0, which has v2 only', { platform: '6.0' }],
  [
    '6.3 with ids as text, dates without zone, unknown values as empty lists',
    { platform: '6.3', v2IdsAs: 'string', v2Dates: 'bare', unknownValueOwners: 'empty' },
  ],
  ['6.3 with lists that lack data', { platform: '6.3', v2EmptyList: 'no-data', v2Dates: 'offset' }],
  ['6.4, the first with v3', { platform: '6.4', emptyExpansion: 'absent' }],
  ['7.0', { platform: '7.0', tqlPrecedence: 'left-to-right', v3Order: 'oldest-first' }],
  ['7.12', { platform: '7.12' }],
  ['7.12 with ids beyond 2^53', { platform: '7.12', firstId: '9007199254740993' }],
  ['7.12 with ids as text', { platform: '7.12', v3IdsAs: 'string', emptyExpansion: 'data-array' }],
];
