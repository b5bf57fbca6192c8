import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { answer, CONNECT, match, openAction, openDetails, report, result } from './open-page.tsx';

/** What a platform, a log line or a link may hold to become markup. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></textarea><svg onload=alert(1)>',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '{{constructor.constructor("alert(1)")()}}',
  'a\u0000<\u0000script>',
  '\u2028<b>\u2029',
  '\u202egnp.exe<i>',
  '\ud800<u>\udfff',
  '<a href="https://evil.example/"target=_top>',
];
const UPSETS = /[^\P{Cc}\n\t]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u;

/** Elements are ours, run nothing and lead to the web alone; texts hide and turn nothing. */
function expectOurs(): void {
  const elements = [...document.body.querySelectorAll('*')];
  const foreign = elements.filter(({ localName }) =>
    /^(?:script|img|iframe|b|i|u|style|object|embed|base)$/.test(localName),
  );
  expect(foreign).toEqual([]);
  const attributes = elements.flatMap((each) => [...each.attributes]);
  const bad = attributes.filter(
    ({ name, value }) =>
      /^on|^srcdoc$|^formaction$/.test(name) ||
      (/^(?:href|src|action)$/.test(name) && !/^https?:\/\/|^#of-[\w-]+$/.test(value)),
  );
  expect(bad).toEqual([]);
  expect(document.body.textContent).not.toMatch(UPSETS);
}

const hostileMatch = (text: string) => ({
  type: text,
  value: text,
  link: text,
  status: text,
  score: 1,
  origin: text,
  sources: [text],
  adversaries: [text],
  attributes: [{ name: text, value: text }],
  modifiedAt: 1,
  verdict: { word: text, tone: 'bad', confidence: text, reason: text },
  details: [
    {
      kind: 'entries',
      title: text,
      entries: [
        { label: text, value: text, description: text, link: text, at: 1 },
        { label: text, link: text },
      ],
    },
    { kind: 'entries', title: `${text} `, entries: [{ label: text }] },
    { kind: 'levels', title: `${text}  `, max: 5, levels: [{ label: text, value: 1 }] },
  ],
});

describe.each(HOSTILE)('%j', (text) => {
  it('stays text in the window of a value, shown reply included', async () => {
    const found = { matches: [hostileMatch(text), match({ origin: text })], raw: text };
    const results = [
      result('found', { provider: text, ...found }),
      result('found', { provider: 'One', matches: [hostileMatch(text)] }),
      ...['denied', 'limited', 'unreachable', 'skipped', 'not-found', 'pending'].map((outcome) =>
        result(outcome, { provider: `${outcome} ${text}`, reason: text }),
      ),
    ];
    const query = new URLSearchParams({ value: text.toWellFormed() }).toString();
    const reply = { ...answer(...results), value: text, type: text };
    const { user } = openDetails({ 'GET /api/v1/lookups': reply }, query);
    await user.click(await screen.findByRole('button', { name: 'Show' }));
    expect(screen.getAllByText('Last modified')).not.toEqual([]);
    expectOurs();
  });

  it('stays text in the window of an action, and opens nothing', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    const told = { outcome: 'done', link: text, state: text, remark: text };
    const takers = [{ ...CONNECT, provider: text, effects: { add: text } }];
    const replies: Record<string, unknown> = {
      'GET /api/v1/feedback': { takers },
      'GET /api/v1/feedback/destinations': {
        destinations: [{ name: text, isDefault: true }],
      },
      'POST /api/v1/feedback': {
        ...report(told, [{ kind: text, message: text }]),
        provider: text,
      },
    };
    const query = new URLSearchParams({ value: text.toWellFormed() }).toString();
    const { user } = openAction('add', replies, query);
    await screen.findByRole('combobox', { name: 'Owner' });
    expectOurs();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/it is now/);
    expectOurs();
    expect(opened).not.toHaveBeenCalled();
  });
});
