import type { InstalledApp } from '../apps/installed-app.ts';

/** An app as `GET …/applications` shows it; here alone its id is text (§7.2). */
export const appJson = ({ id, definitionId, manifest, status, installedMs }: InstalledApp) => ({
  application_state: {
    application_id: String(id),
    status,
    memory: manifest.resources?.memory ?? 100,
    error_messages: [],
    error_messages_json: [],
  },
  manifest: { ...manifest, app_id: id },
  image: manifest.image ?? '',
  application_definition_id: definitionId,
  managed_host_id: 53,
  installed_by: 'admin',
  installed_on: installedMs,
  security_profile_id: null,
});

export const namedServices = (apps: readonly InstalledApp[]) =>
  apps.flatMap(({ id, manifest }) =>
    (manifest.services ?? []).map(({ name, version, endpoints = [] }) => ({
      name,
      version,
      application_id: id,
      uuid: manifest.uuid,
      endpoints,
    })),
  );
