import type { Instant, IntelVerdict } from '@intelbridge/core';
import type { Report } from '../wire/report.schema.ts';
import { benignReason, knownFor, labelsOf } from './reasons.ts';
import { staleHint } from './stale-hint.ts';

/** Reputations that say somebody attacks; next to a false positive they contradict it. */
const HOSTILE: ReadonlySet<string> = new Set(['malicious', 'suspicious']);

/**
 * What CrowdSec makes of an address, by dossier §9: its reputation alone, never its score or its neighbours. A known false
 * positive is safe; where it is called hostile as well, both are told.
 */
export function verdictOf(report: Report, now: Instant): IntelVerdict {
  const { word, tone, reason } = judged(report);
  const said = [reason, staleHint(report, now)].filter((each) => each !== undefined);
  return { word, tone, confidence: report.confidence, reason: said.join(' ') };
}

type Judgement = Pick<IntelVerdict, 'tone' | 'word'> & { readonly reason: string };

function judged(report: Report): Judgement {
  const { reputation } = report;
  const falsePositives = report.classifications.false_positives;
  if (falsePositives.length === 0) return byReputation(report);
  const labels = labelsOf(falsePositives);
  if (reputation === undefined || !HOSTILE.has(reputation)) {
    return { word: 'Safe', tone: 'good', reason: `A known false positive: ${labels}.` };
  }
  return {
    word: `${capital(reputation)}, yet a known false positive`,
    tone: 'doubtful',
    reason: `CrowdSec calls it ${reputation} and lists it as a false positive (${labels}), which should not be taken for an attacker; do not act on either alone.`,
  };
}

function byReputation(report: Report): Judgement {
  switch (report.reputation) {
    case 'malicious':
      return { word: 'Malicious', tone: 'bad', reason: knownFor(report) };
    case 'suspicious':
      return {
        word: 'Suspicious',
        tone: 'doubtful',
        reason: `Reported by many, not aggressive enough to be called malicious. ${knownFor(report)}`,
      };
    case 'known':
      return {
        word: 'Known',
        tone: 'neutral',
        reason: 'Seen, but there is not enough data to decide whether it is a threat.',
      };
    case 'benign':
      return { word: 'Benign', tone: 'good', reason: benignReason(report) };
    case 'safe':
      return { word: 'Safe', tone: 'good', reason: 'A service that CrowdSec trusts.' };
    case 'unknown':
      return {
        word: 'Unknown',
        tone: 'neutral',
        reason: 'Never reported, or not in the last three months.',
      };
    case undefined:
      return withoutReputation(report);
    default:
      return {
        word: capital(report.reputation),
        tone: 'neutral',
        reason: `CrowdSec calls it “${report.reputation}”, a word that is new to this version; read the details.`,
      };
  }
}

/** Replies of 2022 have none, and a score is no verdict. */
function withoutReputation({ scores }: Report): Judgement {
  const { total } = scores.overall;
  const reason = 'An answer in an old form that has no verdict; read the details.';
  const word = total === undefined ? 'No verdict' : `Score ${total} of 5`;
  return { word, tone: 'neutral', reason };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
