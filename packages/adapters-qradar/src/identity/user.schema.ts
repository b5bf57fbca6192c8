import { z } from 'zod';

/** `GET /config/access/users?current_user=true`; empty for an authorized service (app framework dossier §5.6). */
export const currentUsers = z.array(z.object({ username: z.string(), user_role_id: z.number() }));

/** `GET /config/access/user_roles`; older consoles may leave `capabilities` out. */
export const userRoles = z.array(
  z.object({
    id: z.number(),
    capabilities: z.array(z.object({ name: z.string() })).nullish(),
  }),
);

export type UserRole = z.output<typeof userRoles>[number];
