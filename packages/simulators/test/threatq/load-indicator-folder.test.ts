import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { loadIndicatorFolder, type NewIndicator } from '../../src/index.ts';
import { openAppliance } from './appliance.ts';

/** A folder of these files, gone when the test ends. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'indicator-lists-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  return folder;
}

const load = async (files: Readonly<Record<string, string>>): Promise<NewIndicator[]> => [
  ...(await loadIndicatorFolder(folderOf(files))),
];

it.each([
  ['ipv4', '192.0.2.1', 'IP Address'],
  ['ipv6', '2001:db8::1', 'IPv6 Address'],
  ['cidr', '192.0.2.0/24', 'CIDR Block'],
  ['domain', 'a_b.example.com. ', 'FQDN'],
  ['url', 'HTTP://a.example.com/\tx', 'URL'],
  ['url-noscheme', 'a.example.com/x', 'URL'],
  ['ip-port', '192.0.2.1:8443', 'URL'],
  ['md5', 'A'.repeat(32), 'MD5'],
  ['sha1', 'a'.repeat(40), 'SHA-1'],
  ['sha256', 'a'.repeat(64), 'SHA-256'],
  ['cve', 'CVE-2070-10000', 'CVE'],
  ['cve-kev', 'CVE-2070-10000', 'CVE'],
  ['email', 'a@example.com', 'Email Address'],
  ['defanged', 'hxxps://a.example[.]com/x', 'URL'],
  ['defanged', 'a.example[.]com/x', 'URL'],
  ['defanged', 'a.example[.]com', 'FQDN'],
  ['defanged', '192.0.2[.]1]', 'IP Address'],
  ['defanged', '192.0.2[.]1:80', 'URL'],
  ['defanged', 'a[at]example[.]com', 'Email Address'],
  ['defanged', 'a@example[.]com', 'Email Address'],
])('takes %s value %s as it is for %s', async (list, value, type) => {
  const rows = await load({ [`${list}.txt.gz`]: `${value}\n` });
  expect(rows).toMatchObject([{ type, value, status: 'Active', sources: [`${list} list`] }]);
  expect(rows[0]?.score).toBeGreaterThanOrEqual(0);
});

it.each([
  ['url-trailing-space', 'http://a.example.com/ ', 'URL'],
  ['url-noscheme', 'a.example.com/x', 'URL'],
  ['domain-uppercase', 'A.example.com', 'FQDN'],
  ['hash-uppercase', 'A'.repeat(40), 'SHA-1'],
  ['path-non-ascii', '/Госуслуги.apk', 'URL Path'],
  ['path-non-ascii', 'a¬b.example', 'FQDN'],
  ['regex-in-feed', '(a|b)[0-9]\\.example', 'FQDN'],
  ['cidr', '192.0.2.0/24', 'CIDR Block'],
  ['defanged', 'a.example[.]com', 'FQDN'],
])('takes an odd value of tag %s', async (tag, value, type) => {
  const rows = await load({ 'odd-values.jsonl': `${JSON.stringify({ tag, value })}\n` });
  expect(rows).toMatchObject([{ type, value, status: 'Active' }]);
});

it('scores by the value alone, over the whole range', async () => {
  const text = Array.from({ length: 500 }, (_, n) => `192.0.2.${n}`).join('\n');
  const scores = (rows: readonly NewIndicator[]) => rows.map(({ score }) => score);
  const once = scores(await load({ 'ipv4.txt.gz': text }));
  expect(scores(await load({ 'ipv4.txt.gz': text, 'README.md': 'x' }))).toEqual(once);
  expect(new Set(once).size).toBe(11);
});

it('brings what overlaps once, with both lists as sources', async () => {
  const { addIndicators, ask } = await openAppliance();
  const files = { 'cve.txt.gz': 'CVE-2070-1\nCVE-2070-2\n\n', 'cve-kev.txt.gz': 'CVE-2070-2\n' };
  const ids = addIndicators(await loadIndicatorFolder(folderOf(files)));
  expect(ids).toHaveLength(2);
  const { data } = (await ask('/indicators?value=CVE-2070-2&with=sources')).body;
  expect(data[0].sources).toMatchObject([{ name: 'cve-kev list' }, { name: 'cve list' }]);
});

it('says what is wrong with a folder', async () => {
  const known = 'known are ipv4.txt.gz, ipv6.txt.gz';
  await expect(load({})).rejects.toThrow(`holds no list; ${known}`);
  await expect(load({ 'README.md': 'x' })).rejects.toThrow('holds no list');
  await expect(load({ 'ip.txt.gz': 'x' })).rejects.toThrow(
    `ip.txt.gz is no list that is known; ${known}`,
  );
  await expect(loadIndicatorFolder('/nowhere/lists')).rejects.toThrow(
    '/nowhere/lists cannot be read',
  );
  const rows = await loadIndicatorFolder(
    folderOf({ 'odd-values.jsonl': '{"tag":"x","value":"y"}' }),
  );
  expect(() => [...rows]).toThrow('odd-values.jsonl has a tag that is not known: x');
});
