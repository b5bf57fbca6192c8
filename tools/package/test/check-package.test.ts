import { expect, it } from 'vitest';
import { writeZip } from '../build/zip.ts';
import { checkPackage } from '../check/check-package.ts';
import { soundSubject } from './sound-subject.ts';

const soundZip = () =>
  writeZip([...soundSubject().files].map(([path, content]) => ({ path, content })));
const LARGE = new Uint8Array(60_000_000);

it.each([
  ['no zip of an app', { app: writeZip([]), extension: new Uint8Array() }, /manifest\.json/],
  ['an extension of 60 MB', { app: soundZip(), extension: LARGE }, /60000000 bytes/],
] as const)('a check objects to %s and tries nothing out', async (_what, zips, words) => {
  const said: string[] = [];
  expect(await checkPackage({ stream: 'v4', ...zips }, (line) => said.push(line))).toBe(1);
  expect(said).toEqual([expect.stringMatching(words)]);
});
