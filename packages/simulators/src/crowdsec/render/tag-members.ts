import type { Wire, WireObject } from '../http/wire-json.ts';
import type { Vintage } from '../options.ts';
import type { Report } from '../store/report.ts';
import { behaviorLabels } from '../taxonomy/behaviors.ts';
import { blocklists } from '../taxonomy/blocklists.ts';
import { classificationLabels } from '../taxonomy/classifications.ts';
import { falsePositiveLabels } from '../taxonomy/false-positives.ts';
import { driftedLabels, scenarioOf } from '../taxonomy/scenarios.ts';
import { type Tag, toTag } from '../taxonomy/tag.ts';
import { describeTechnique, techniqueLabels } from '../taxonomy/techniques.ts';

const toBehavior = toTag(behaviorLabels, (label) => `Members of the network report it: ${label}.`);
const toClassification = toTag(classificationLabels, (label) => `The address counts as: ${label}.`);
const toFalsePositive = toTag(
  falsePositiveLabels,
  (label) => `The address belongs to a known service, ${label}, which is no threat.`,
);

/** The lists of named things. Before 2024 only scenarios and blocklists have `references` (dossier §3.3). */
export function tagMembers(report: Report, vintage: Vintage): WireObject {
  const modern = vintage === '2024' || vintage === '2026';
  const item = (tag: Tag): WireObject => ({ ...tag, ...(modern ? { references: [] } : {}) });
  const toTechnique = toTag(techniqueLabels, (label) => describeTechnique(label, !modern));
  return {
    behaviors: report.behaviors.map(toBehavior).map(item),
    classifications: {
      false_positives: report.falsePositives.map(toFalsePositive).map(item),
      classifications: report.classifications
        .map(toClassification)
        .map((tag) => (tag.name === 'community-blocklist' ? { ...tag } : item(tag))),
    },
    attack_details: report.scenarios.map((name) => attackDetail(name, vintage)),
    mitre_techniques: report.techniques.map(toTechnique).map(item),
    references: report.blocklists.map(reference),
  };
}

function attackDetail(name: string, vintage: Vintage): Wire {
  const drifted = name === 'crowdsecurity/http-bad-user-agent' ? driftedLabels[vintage] : undefined;
  const label = drifted ?? scenarioOf(name).label;
  return { name, label, description: `A scenario that detects: ${label}`, references: [] };
}

function reference(name: string): Wire {
  const { label, references } = blocklists[name] ?? { label: name, references: [] };
  return { name, label, description: `A list of addresses: ${label}`, references: [...references] };
}
