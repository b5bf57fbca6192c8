import { z } from 'zod';

/** `GET /gui_app_framework/applications/{id}` (app framework dossier §7.2). */
export const appReply = z.object({ application_state: z.object({ status: z.string() }) });
