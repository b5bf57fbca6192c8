import { z } from 'zod';

/** Of a reply that only matters by its status. */
export const anyReply = z.unknown();
