import type { IndicatorSource, IndicatorStatus } from '@intelbridge/core';

interface Sample {
  readonly type: string;
  readonly value: string;
}

type Withdrawal = Exclude<IndicatorStatus, 'deployable'>;

/** What a platform can be given, by its own word. */
export interface PlatformKind {
  readonly collections: readonly [string, ...string[]];
  nth(n: number): Sample;
  /** One that is easily read wrong. */
  readonly odd: Sample;
  toldAs(status: Withdrawal): Withdrawal;
}

const ANY: PlatformKind = {
  collections: ['Score 10', "Müller's, „grün“"],
  nth: (n) => ({ type: 'FQDN', value: `h${String(n).padStart(4, '0')}.example` }),
  odd: { type: 'URL', value: 'http://a.example/é\'"ß,;?q=100%' },
  toldAs: (status) => status,
};

/** Throws for a platform of types that the suite has no values of. */
export function kindOf({ capabilities }: IndicatorSource): PlatformKind {
  if (capabilities === undefined) return ANY;
  const { types, collections, withdrawals } = capabilities;
  const [first, ...others] = collections;
  const [nearest] = withdrawals;
  if (first === undefined || nearest === undefined || !types.includes('IP Address')) {
    throw new Error('the suite has no values for this platform');
  }
  return {
    collections: [first, ...others],
    nth: (n) => ({ type: 'IP Address', value: `198.18.${Math.floor(n / 200)}.${1 + (n % 200)}` }),
    odd: types.includes('IPv6 Address')
      ? { type: 'IPv6 Address', value: '2001:db8::a:0:0:1' }
      : { type: 'IP Address', value: '192.0.2.255' },
    toldAs: (status) => (withdrawals.includes(status) ? status : nearest),
  };
}
