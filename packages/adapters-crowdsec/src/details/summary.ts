import type { IntelEntry } from '@intelbridge/core';
import type { Report } from '../wire/report.schema.ts';

/** What each level of background noise means to an analyst (dossier §3.2). */
const NOISE: Readonly<Record<string, string>> = {
  high: 'Mild attacks on the whole internet at once: probably not aimed at you.',
  medium: 'Reported by many, though not enough to be noise of the internet.',
  low: 'Reported by few: its attacks look targeted.',
  none: 'Never reported as noise, or by very few.',
};

export function summaryEntries(report: Report): readonly IntelEntry[] {
  const { scores, proxy_or_vpn: own, history } = report;
  const { total } = scores.overall;
  const isProxy = own ?? history.proxy_or_vpn;
  return [
    ...(total === undefined
      ? []
      : [
          {
            label: 'Total score',
            value: `${total} of 5`,
            description: 'Over three months; it is no verdict.',
          },
        ]),
    ...noiseEntry(report),
    ...(isProxy === undefined ? [] : [{ label: 'Proxy or VPN', value: isProxy ? 'Yes' : 'No' }]),
  ];
}

function noiseEntry(report: Report): readonly IntelEntry[] {
  const { background_noise: level, background_noise_score: score } = report;
  const said = [level, score === undefined ? undefined : `${score} of 10`];
  const value = said.filter((each) => each !== undefined).join(', ');
  if (value === '') return [];
  const description = Object.hasOwn(NOISE, level ?? '') ? NOISE[level ?? ''] : undefined;
  return [{ label: 'Background noise', value, ...(description !== undefined && { description }) }];
}
