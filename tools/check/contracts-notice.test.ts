import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The promise that each broken adapter breaks first. */
const NOTICED = [
  ['HalfApplied', 'moves only together with the rows it stands for'],
  ['ForgetsWhatIsOnItsWay', 'takes what is on its way as in doubt, and nothing else'],
  [
    'CallsEverybodyPresent',
    'names which entries of a set, confirmed or of another hand, are not marked',
  ],
  ['ConfirmsEverything', 'names a refused value and takes the others'],
  ['TakesNothingAway', 'takes away values, absent ones without complaint'],
  ['ReadsOnlyTheFirstPage', 'reads every entry once, foreign ones with their own source'],
  ['TakesAnyElementType', 'refuses a set of another element type and says what is wrong'],
  [
    'CallsABrokenReadingComplete',
    'delivers what came and reports an incomplete reading when it breaks off',
  ],
  [
    'RunsAheadOfTheClock',
    'never resumes later than now, even from a platform whose clock runs ahead',
  ],
  ['MakesAnEventPerSave', 'makes no second event if the answer to change 1 was lost'],
  ['KeepsOldValues', 'replaces what changed and lets no old value pile up'],
  [
    'KeepsQuietAboutRefusals',
    'names an indicator the platform refuses and saves the event without it',
  ],
  ['TakesPartsForTheWhole', 'knows nothing of what is not there, and nothing of a neighbour'],
  ['CallsFailuresUnknown', 'answers that it is limited, for every subject and with a reason'],
  ['ReadsByOffset', 'skips none when offenses change meanwhile'],
  ['ForgetsTheOthers', 'reads others besides, whatever became of them'],
  ['AddsAgainWhenInDoubt', 'does not add a note twice when the answer gets lost'],
  ['LeavesSearchesRunning', 'cancels a search that takes too long, and says so'],
  ['HidesTheWithdrawn', 'tells at the next reading that an indicator was whitelisted, though'],
  ['MovesTheCursorFirst', 'saves exports and cursor together or not at all'],
  ['MovesTheCursorLast', 'saves exports and cursor together or not at all'],
  [
    'StartsAnewWithoutACursor',
    'moves the cursor with exports or without, also back, and leaves it',
  ],
  [
    'KeepsTheFirstExport',
    'replaces what it knew of an offense; of one given twice the last counts',
  ],
  ['AsksForAPageOfIds', 'takes tens of thousands of offenses and ids at once'],
  ['CutsIdsTo32Bits', 'keeps ids and instants as large as numbers go, and texts as they came'],
  ['TrimsTexts', 'keeps ids and instants as large as numbers go, and texts as they came'],
  ['ListsTheLowestIds', 'lists open exports by id, the highest first, and no more than asked for'],
  ['ListsAllOpenExports', 'lists open exports by id, the highest first, and no more than'],
  ['ForgetsExports', 'has everything again after a restart'],
  ['ForgetsOtherProviders', 'replaces what it knew of the providers given, and leaves others'],
  ['KeepsTheFirstFacts', 'replaces what it knew of the providers given, and leaves others'],
  ['MixesUpProviders', 'keeps ids as large as numbers go, and texts as they came, providers apart'],
  ['AsksForAPageOfNotes', 'finds tens of thousands of offenses at once'],
  ['TakesAnyId', 'refuses an offense whose id is no whole number'],
  ['ForgetsNotes', 'has everything again after a restart'],
  ['ForgetsOtherProvidersAnswers', 'replaces what the same provider said of the same subject'],
  ['MixesUpTypes', 'tells apart the same text as another type, and values by their exact text'],
  ['ExpiresTooMuch', 'forgets what was answered before an instant, and keeps what was answered at'],
  ['ClearsAll', 'forgets one subject, of one provider or every one, or all'],
  [
    'TellsTheOldestFirst',
    'tells the newest first, by order of writing, each with an id that grows',
  ],
  ['MindsCase', 'finds a text in who, action, subject and system, in any case, taken as it is'],
  ['KeepsTooMany', 'forgets the oldest beyond those it keeps, and gives no id twice'],
  ['CutsTexts', 'keeps texts as they came'],
  ['AddsWhatIsUnknown', 'makes nothing of an indicator that it does not know'],
  ['AlwaysSaysDone', 'changes nothing when it is told the same again, by whom ever'],
  ['AddsOverWhatIsThere', 'adds an indicator once, and leaves one that is there as it is'],
] as const;

describe('the contract suites', () => {
  let failed: readonly Assertion[];
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'intelbridge-broken-'));
    try {
      failed = failuresOf(join(folder, 'report.json'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it.each(NOTICED)('notice an adapter that is broken on purpose: %s', (name, promise) => {
    const titles = failed
      .filter(({ ancestorTitles }) => ancestorTitles.join(' ').endsWith(`: ${name}`))
      .map(({ title }) => title);
    expect(titles.join('\n')).toContain(promise);
  });
});

function failuresOf(report: string): readonly Assertion[] {
  const vitest = `${root}node_modules/vitest/vitest.mjs`;
  const args = ['run', '--config', 'vitest.broken.config.ts', '--reporter=json'];
  spawnSync(process.execPath, [vitest, ...args, `--outputFile=${report}`], { cwd: root });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: readonly { assertionResults: readonly Assertion[] }[];
  };
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(all.some(({ status }) => status === 'passed')).toBe(true);
  return all.filter(({ status }) => status === 'failed');
}
