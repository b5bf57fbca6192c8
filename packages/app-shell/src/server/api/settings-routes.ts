import { recordIfKept } from '../audit.ts';
import type { Server, ServerOptions } from '../server-types.ts';
import { problems } from './common.schema.ts';
import { plain } from './plain.ts';
import {
  choicesParams,
  choicesReply,
  connectionTest,
  exportReply,
  importBody,
  importReply,
  saveBody,
  savedReply,
  sectionParams,
  settingsReply,
  trialBody,
} from './settings.schema.ts';

/** The settings, for the pages of administrators. They work while nothing else does. */
export function addSettingsRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  const shown = async () => ({ ...(await host.settings.view()), state: host.state });
  server.get(
    '/api/v1/settings',
    {
      schema: {
        summary:
          'Every setting with its value and where that comes from; of secrets whether they are set',
        response: { 200: settingsReply, ...problems },
      },
    },
    async () => plain<typeof settingsReply>(await shown()),
  );
  server.put(
    '/api/v1/settings/:section',
    {
      schema: {
        summary: 'Changes a section, tries its connection, and goes on with the new settings',
        params: sectionParams,
        body: saveBody,
        response: { 200: savedReply, ...problems },
      },
    },
    async (request) => {
      const { section } = request.params;
      const test = await host.settings.save(section, request.body);
      await recordIfKept(host, request, options, { action: 'save settings', subject: section });
      return plain<typeof savedReply>({ settings: await shown(), test });
    },
  );
  server.delete(
    '/api/v1/settings/:section',
    {
      schema: {
        summary: 'Takes away all that was saved of a section, secrets included',
        params: sectionParams,
        response: { 200: savedReply, ...problems },
      },
    },
    async (request) => {
      const { section } = request.params;
      await host.settings.reset(section);
      await recordIfKept(host, request, options, { action: 'reset settings', subject: section });
      return plain<typeof savedReply>({ settings: await shown() });
    },
  );
  addTrialRoutes(server, options);
  addTransferRoutes(server, options);
}

/** With values that are not saved; nothing is changed. */
function addTrialRoutes(server: Server, { host }: ServerOptions): void {
  server.post(
    '/api/v1/settings/:section/test',
    {
      schema: {
        summary: 'Tries the connection of a section',
        params: sectionParams,
        body: trialBody,
        response: { 200: connectionTest, ...problems },
      },
    },
    async ({ params, body }) =>
      plain<typeof connectionTest>(await host.settings.test(params.section, body)),
  );
  server.post(
    '/api/v1/settings/:section/choices/:setting',
    {
      schema: {
        summary: 'What the systems offer for a setting now',
        params: choicesParams,
        body: trialBody,
        response: { 200: choicesReply, ...problems },
      },
    },
    async ({ params, body }) =>
      plain<typeof choicesReply>(await host.settings.choices(params.section, params.setting, body)),
  );
}

/** From one installation to another; secrets are entered anew. */
function addTransferRoutes(server: Server, options: ServerOptions): void {
  const { host } = options;
  server.get(
    '/api/v1/settings/export',
    {
      schema: {
        summary: 'What was saved, without secrets; fit as settings file',
        response: { 200: exportReply, ...problems },
      },
    },
    async (_, reply) =>
      reply
        .header('content-disposition', 'attachment; filename="intelbridge-settings.json"')
        .send(plain<typeof exportReply>(await host.settings.exported())),
  );
  server.post(
    '/api/v1/settings/import',
    {
      schema: {
        summary: 'Replaces what was saved of the sections given',
        body: importBody,
        response: { 200: importReply, ...problems },
      },
    },
    async (request) => {
      const changed = await host.settings.import(request.body);
      const done = { action: 'import settings', subject: changed.join(', ') };
      if (request.body.dryRun !== true) await recordIfKept(host, request, options, done);
      const settings = { ...(await host.settings.view()), state: host.state };
      return plain<typeof importReply>({ settings, changed });
    },
  );
}
