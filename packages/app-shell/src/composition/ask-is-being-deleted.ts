import { isBeingDeleted } from '@intelbridge/adapters-qradar';
import type { App } from './compose.ts';

/** Whether QRadar is removing the app of this id. Rejects with VendorError. */
export const askIsBeingDeleted = (app: App, appId: string): Promise<boolean> =>
  isBeingDeleted(app.console, appId);
