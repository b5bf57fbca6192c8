import { z } from 'zod';
import { flag, list, number, part, text, word } from './tolerant.schema.ts';

/** Something with a name of the taxonomy. The name stays, the label changes over the years (dossier §3.3). */
const tag = z
  .object({ name: text, label: text, description: text, references: list(z.string()) })
  .transform(({ name, label, description, references }, context) => {
    const shown = label ?? name;
    if (shown !== undefined) return { name: name ?? shown, label: shown, description, references };
    context.addIssue({ code: 'custom', message: 'neither name nor label' });
    return z.NEVER;
  });

export type Tag = z.output<typeof tag>;

const windowScores = part({
  aggressiveness: number,
  threat: number,
  trust: number,
  anomaly: number,
  total: number,
});

export type WindowScores = z.output<typeof windowScores>;

/** Shares in per cent by country, the largest first; the order on the wire means nothing (dossier §3.1). */
const shares = z
  .unknown()
  .optional()
  .transform((said) => {
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return [];
    return Object.entries(said)
      .flatMap(([country, share]) => {
        const percent = number.parse(share);
        return percent === undefined ? [] : [{ country, percent }];
      })
      .toSorted((a, b) => b.percent - a.percent);
  });

/** What CrowdSec knows of an address, in the shape of any year from 2022 on. Only `ip` is ever certain (dossier §3.1). */
export const report = z.object({
  ip: z.string(),
  reputation: word,
  confidence: word,
  background_noise: word,
  background_noise_score: number,
  ip_range: text,
  ip_range_score: number,
  ip_range_24: text,
  ip_range_24_reputation: word,
  ip_range_24_score: number,
  as_name: text,
  as_num: number,
  location: part({ country: text, city: text, latitude: number, longitude: number }),
  reverse_dns: text,
  behaviors: list(tag),
  history: part({
    first_seen: text,
    last_seen: text,
    full_age: number,
    days_age: number,
    proxy_or_vpn: flag,
  }),
  classifications: part({ false_positives: list(tag), classifications: list(tag) }),
  attack_details: list(tag),
  target_countries: shares,
  mitre_techniques: list(tag),
  cves: list(z.string()),
  scores: part({
    overall: windowScores,
    last_day: windowScores,
    last_week: windowScores,
    last_month: windowScores,
  }),
  references: list(tag),
  proxy_or_vpn: flag,
  /** Of the blocklist alone. */
  state: word,
  expiration: text,
});

export type Report = z.output<typeof report>;
