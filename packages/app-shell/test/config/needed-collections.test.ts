import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/config/load-settings.ts';

const OTHERS = {
  INTELBRIDGE_QRADAR_URL: 'https://qradar.example.com',
  INTELBRIDGE_QRADAR_TOKEN: 'token',
  INTELBRIDGE_THREATQ_URL: 'https://threatq.example.com',
  INTELBRIDGE_THREATQ_CLIENT_ID: 'client',
};

describe('data collections', () => {
  let store: string;
  beforeEach(() => {
    store = mkdtempSync(join(tmpdir(), 'intelbridge-'));
  });
  afterEach(() => rmSync(store, { recursive: true }));

  const load = (threatq: unknown) => {
    writeFileSync(join(store, 'settings.json'), JSON.stringify({ threatq }));
    return loadSettings({ environment: OTHERS, store }).settings.threatq?.collections;
  };
  const problems = (threatq: unknown): readonly string[] => {
    try {
      load(threatq);
    } catch (error) {
      return (error as Error).message.split('\n');
    }
    return [];
  };
  const wrong = (setting: string, fault: string) =>
    expect.stringMatching(
      `^Setting threatq\\.${setting} \\(settings file .*\\) is wrong: ${fault}`,
    );
  const missing = expect.stringMatching(
    '^Setting threatq\\.collections is missing: .* as INTELBRIDGE_THREATQ_COLLECTIONS\\.$',
  );

  it('are not needed by an installation that brings no indicators in', () => {
    expect(load({ ingest: false })).toEqual([]);
    expect(load({ ingest: false, collections: [] })).toEqual([]);
    expect(load({ ingest: false, collections: ['Score 10'] })).toEqual(['Score 10']);
  });

  it('are needed by any other, and that is told beside other faults', () => {
    expect(problems({})).toEqual([missing]);
    expect(problems({ ttlDays: 'soon' })).toEqual([wrong('ttlDays', 'it'), missing]);
    expect(problems({ collections: [] })).toEqual([
      wrong('collections', 'it must name at least one\\.$'),
    ]);
  });

  it('are told wrong once', () => {
    for (const collections of [null, '', 5]) {
      const fault = wrong('collections', 'it must be a list\\.$');
      expect(problems({ collections })).toEqual([fault]);
    }
    const entry = wrong('collections', 'entry 1 must be text\\.$');
    expect(problems({ collections: [1] })).toEqual([entry]);
    expect(problems({ ingest: 'maybe' })).toEqual([wrong('ingest', 'it must be true or false')]);
  });
});
