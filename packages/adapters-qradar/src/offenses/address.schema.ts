import { z } from 'zod';

/** A row of the lists of addresses (dossier §4.5), whose address has another name in each. */
export const addressRow = (field: 'source_ip' | 'local_destination_ip') =>
  z
    .object({ id: z.int(), [field]: z.string().min(1) })
    .transform((row) => ({ id: Number(row['id']), ip: String(row[field]) }));
