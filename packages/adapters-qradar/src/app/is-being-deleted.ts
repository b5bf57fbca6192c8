import type { QradarConsole } from '../qradar-console.ts';
import { appReply } from './app-state.schema.ts';

/** Whether the console is removing the app of this id: the only proof of a call whose sender nobody documents. Rejects with VendorError. */
export function isBeingDeleted(
  { api, version }: QradarConsole,
  appId: string,
  signal?: AbortSignal,
): Promise<boolean> {
  return version.run(async (chosen) => {
    const { data } = await api.call({
      method: 'GET',
      path: `/gui_app_framework/applications/${encodeURIComponent(appId)}`,
      schema: appReply,
      version: chosen,
      signal,
    });
    return data.application_state.status === 'DELETING';
  }, signal);
}
