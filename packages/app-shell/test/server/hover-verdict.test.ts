import { hostileTexts } from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, match, providerAnswer } from './found-answer.ts';
import { type OpenServer, openServer } from './open-server.ts';

const VALUE = '192.0.2.1';
const told = match({
  link: 'https://tc.example/#/details/indicators/7/overview',
  origin: 'Common Community',
  verdict: { word: 'High', tone: 'bad', confidence: '85 %', reason: 'Threat rating ☠☠☠☠ (4 of 5)' },
  details: [
    {
      kind: 'entries',
      title: 'Assessment',
      entries: [
        { label: 'ThreatAssess', value: 'Critical, 801 of 1000' },
        { label: 'Tags', value: 'Botnet, C2' },
        { label: 'False positives', value: '3, last 2026-06-25' },
      ],
    },
    { kind: 'entries', title: 'Record', entries: [{ label: 'Description', value: 'long' }] },
  ],
  modifiedAt: Date.UTC(2026, 5, 26, 12, 30, 59),
});

describe('a tooltip of a platform that gives verdicts', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());
  const htmlOf = async (...matches: (typeof told)[]) => {
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer({ provider: 'ThreatConnect', matches })));
    const answer = await here.ask('analyst', { url: '/hover/ip', query: { context: VALUE } });
    return answer.json<{ html: string }>().html;
  };
  const textOf = (html: string) => html.replace(/<[^>]*>/g, '|').replace(/\s*\|[\s|]*/g, '|');

  it('shows who says so with a link to its page, the verdict, the first details, and of when it is', async () => {
    const html = await htmlOf(told);
    expect(textOf(html)).toBe(
      '|ThreatConnect ·|Common Community|High|· Confidence 85 %|Threat rating ☠☠☠☠ (4 of 5)|' +
        'ThreatAssess|Critical, 801 of 1000|Tags|Botnet, C2|False positives|3, last 2026-06-25|' +
        'Active · last modified 2026-06-26 12:30 UTC|',
    );
    expect(html).toContain(
      '<a href="https://tc.example/#/details/indicators/7/overview" target="_blank"',
    );
  });

  it('shows each part of the platform that says something, and what is the same once', async () => {
    const verdict = { word: 'Not rated', tone: 'neutral' as const };
    const [assessment, ...others] = told.details ?? [];
    const entries = [
      { label: 'ThreatAssess', value: 'Critical, 801 of 1000' },
      { label: 'Tags', value: 'Spam' },
    ];
    const details = [
      { kind: 'entries' as const, title: assessment?.title ?? '', entries },
      ...others,
    ];
    const html = await htmlOf(told, { ...told, origin: 'Feed', verdict, details });
    expect(textOf(html)).toMatch(/Common Community.*High.*Feed\|Not rated\|Tags\|Spam\|Active/);
  });

  it('shows hostile texts as texts', async () => {
    for (const text of hostileTexts) {
      const verdict = { word: text, tone: 'bad' as const, confidence: text, reason: text };
      const details = [
        { kind: 'entries' as const, title: text, entries: [{ label: text, value: text }] },
      ];
      const html = await htmlOf({ ...told, origin: text, link: text, verdict, details });
      expect(html.match(/<(?!\/?(?:div|span|strong|table|tr|td|a)\b)/g)).toBeNull();
      expect(html).not.toMatch(/<[^>]*\son\w+=/i);
      expect(html).not.toMatch(/href="(?!https?:)/i);
    }
  });
});
