import { expect, it } from 'vitest';
import { settingList } from '../../packages/app-shell/src/config/setting-list.config.ts';
import { fields } from '../../packages/web/src/texts/en/setting-fields.ts';
import { settings } from '../../packages/web/src/texts/en/settings.ts';
import { STEPS } from '../../packages/web/src/wizard/steps.ts';

/** Files of authorities have a field of their own kind. */
const paths = settingList()
  .map(({ path }) => path)
  .filter((path) => !path.endsWith('.caFile'));

it('every setting has words of its own on the configuration page', () => {
  expect(paths.filter((path) => !(path in fields))).toEqual([]);
  expect(Object.keys(fields).filter((path) => !paths.includes(path))).toEqual([]);
});

it('every setting is in a step, and steps name none that is not there', () => {
  const sections = STEPS.flatMap((step) => step.sections);
  const left = paths.filter((path) => !sections.includes(path.slice(0, path.indexOf('.'))));
  expect(left).toEqual([]);
  const named = STEPS.flatMap(({ blocks }) => blocks.flatMap((block) => block.paths));
  expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  const ids = STEPS.flatMap(({ blocks }) => blocks.map(({ id }) => id));
  expect(ids.filter((id) => !(id in settings.blocks))).toEqual([]);
});
