import {
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { openConfig } from './config-desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { hover, ourPart } from './pointing.ts';
import { screenshot } from './screenshot.ts';

const ADDRESS = '198.51.100.23';

let stage: Stage;
let platform: ThreatconnectSimulator;
beforeAll(async () => {
  platform = await startThreatconnectSimulator();
  seedThreatconnect(platform);
  stage = await openStage({}, { isFresh: true });
  stage.console.addSampleEvents([ADDRESS]);
});
afterAll(async () => {
  await stage.close();
  await platform.close();
});

it('an administrator finds the settings under Admin, sets ThreatConnect up alone, and analysts see it', async () => {
  const admin = await stage.enter('admin');
  const tab = await admin.tab('ADMIN');
  await tab.getByText('Intelbridge settings').first().waitFor();
  await screenshot(admin.page, 'threatconnect-config-admin');
  const desk = await openConfig(stage);
  await desk.enter('QRadar SEC Token', stage.console.token);
  await desk.press('Complete section');
  await desk.see('Section saved.');
  await desk.goTo('ThreatConnect');
  await desk.see('Configure ThreatConnect');
  await desk.enter('ThreatConnect API URL', `${platform.url.origin}/`);
  await desk.enter('API Access ID', platform.accessId);
  await desk.enter('API Secret Key', 'wrong');
  await desk.press('Test connection to ThreatConnect');
  await desk.see(/does not accept the signature/);
  await desk.enter('API Secret Key', platform.secretKey);
  await desk.press('Ask again');
  await desk.page.getByRole('combobox', { name: /Default Owner/ }).click();
  expect(await desk.page.getByRole('option').allTextContents()).toEqual(
    expect.arrayContaining(['Example Organization', 'Common Community']),
  );
  await desk.page.getByRole('option', { name: 'Common Community' }).click();
  await desk.toggle('Open ThreatConnect When Adding an Indicator');
  await desk.press('Test connection to ThreatConnect');
  await desk.see('The connection works.');
  await desk.look('threatconnect');
  await desk.press('Complete section');
  await desk.see('Section saved.');
  expect(desk.errors).toEqual([]);
  const analyst = await stage.enter('analyst');
  const frame = await analyst.tab('EVENTVIEWER');
  await expectSoon(async () => {
    await hover(frame, ADDRESS);
    return ourPart(frame)();
  }).toContain('High · Confidence 85 %');
});
