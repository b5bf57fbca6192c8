import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problem } from '../show.tsx';
import { openWizard } from './open-wizard.tsx';
import { FRESH } from './sample-settings.ts';

const TEST = 'POST /api/v1/settings/qradar/test';
const BUTTON = 'Test connection to QRadar';
const passed = { ok: true, ms: 1_200, facts: ['QRadar 7.5.0'], warnings: ['API 20.0 is old.'] };
const untrusted = {
  ok: false,
  ms: 5,
  facts: [],
  warnings: [],
  failure: {
    cause: 'certificate-untrusted',
    message: 'The certificate is not trusted.',
    advice: 'Add the authority.',
    certificate: {
      subject: 'CN=qradar.example.com',
      issuer: 'CN=Example CA',
      fingerprint: 'AB:CD',
      validFrom: 0,
      validTo: 1,
      pem: 'the certificate',
    },
  },
};

it('says what was found, and warns', async () => {
  const { answer, press, sent, user } = openWizard(FRESH);
  answer(TEST, passed);
  await user.type(screen.getByLabelText(/QRadar SEC Token/), 'made-up');
  await press(BUTTON);
  expect(await screen.findByText('The connection works.')).toBeTruthy();
  expect(screen.getByText('QRadar 7.5.0')).toBeTruthy();
  expect(screen.getByText('API 20.0 is old.')).toBeTruthy();
  expect(sent[TEST]).toEqual([{ changes: { token: 'made-up' } }]);
});

it('tries a system through the proxy that was entered, and the proxy with the systems that were', async () => {
  const { answer, goTo, press, sent, user } = openWizard(FRESH);
  const [threatq, proxy] = ['threatq', 'proxy'].map((each) => `POST /api/v1/settings/${each}/test`);
  for (const call of [threatq, proxy]) answer(call ?? '', passed);
  await user.type(screen.getByLabelText(/QRadar SEC Token/), 'made-up');
  await goTo('ThreatQ settings');
  await user.type(screen.getByLabelText(/ThreatQ Client ID/), 'me');
  await user.type(screen.getByLabelText(/Proxy Host/), 'proxy');
  await press('Test connection to ThreatQ');
  await press('Test connection to the proxy');
  expect(sent[threatq ?? '']).toEqual([
    { changes: { clientId: 'me' }, beside: { proxy: { host: 'proxy' } } },
  ]);
  const beside = { qradar: { token: 'made-up' }, threatq: { clientId: 'me' } };
  expect(sent[proxy ?? '']).toEqual([{ changes: { host: 'proxy' }, beside }]);
});

it('takes back why a section was not saved', async () => {
  const { answer, press, user } = openWizard(FRESH);
  answer('PUT /api/v1/settings/qradar', () =>
    problem(422, 'No.', { code: 'test-failed', test: untrusted }),
  );
  answer(TEST, passed);
  await user.type(screen.getByLabelText(/QRadar SEC Token/), 'made-up');
  await press('Complete section');
  await screen.findByText('The certificate is not trusted.');
  await press(BUTTON);
  await screen.findByText('The connection works.');
  expect(screen.queryByText('The certificate is not trusted.')).toBeNull();
});

it('says nothing any more when something else is entered', async () => {
  const { answer, press, user } = openWizard(FRESH);
  answer(TEST, passed);
  await press(BUTTON);
  await screen.findByText('The connection works.');
  await user.type(screen.getByLabelText(/QRadar SEC Token/), 'x');
  expect(screen.queryByText('The connection works.')).toBeNull();
});

it('shows a certificate that is not trusted, and trusts it when told to', async () => {
  const { answer, press, sent } = openWizard(FRESH);
  answer(TEST, () => (sent[TEST]?.length === 1 ? untrusted : passed));
  await press(BUTTON);
  expect(await screen.findByText('AB:CD')).toBeTruthy();
  await press('Trust this certificate');
  await press(BUTTON);
  expect(await screen.findByText('The connection works.')).toBeTruthy();
  expect(sent[TEST]?.[1]).toEqual({ changes: {}, caPem: 'the certificate' });
});

it('takes the words of what cannot even be tried to its field', async () => {
  const { answer, press } = openWizard(FRESH);
  const errors = [{ at: 'qradar.url', message: 'is no address' }];
  answer(TEST, () => problem(422, 'Settings are wrong.', { code: 'bad-settings', errors }));
  await press(BUTTON);
  expect(await screen.findByText('This is no address.')).toBeTruthy();
});

it('takes an authority from a file, and nothing that is none', async () => {
  const { answer, press, sent, user } = openWizard(FRESH);
  answer(TEST, passed);
  await press('More settings');
  const choose = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLElement;
  await user.upload(choose, new File(['a key'], 'key.pem'));
  expect(await screen.findByText(/This is no certificate/)).toBeTruthy();
  const unreadable = { text: () => Promise.reject(new Error('It is gone.')) };
  await user.upload(choose, Object.assign(new File(['x'], 'gone.pem'), unreadable));
  expect(await screen.findByText(/This is no certificate/)).toBeTruthy();
  const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  await user.upload(choose, new File([pem], 'ca.pem'));
  await screen.findByText(/A new one is used/);
  await press(BUTTON);
  await screen.findByText('The connection works.');
  expect(sent[TEST]?.at(-1)).toMatchObject({ caPem: pem });
});

it('shows what hides or turns the names in a certificate', async () => {
  const { answer, press } = openWizard(FRESH);
  const certificate = {
    ...untrusted.failure.certificate,
    subject: 'CN=moc.\u202eelpmaxe',
    issuer: 'CN=\u200bCA',
  };
  answer(TEST, { ...untrusted, failure: { ...untrusted.failure, certificate } });
  await press(BUTTON);
  expect(await screen.findByText('CN=moc.\ufffdelpmaxe')).toBeTruthy();
  expect(screen.getByText('CN=\ufffdCA')).toBeTruthy();
});
