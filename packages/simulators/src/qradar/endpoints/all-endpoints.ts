import { arielEndpoints } from '../ariel/ariel-endpoints.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { siemEndpoints } from '../siem/siem-endpoints.ts';
import { bulkTaskEndpoints } from './bulk-tasks.ts';
import { deleteTaskEndpoints } from './delete-tasks.ts';
import { dependentsEndpoints } from './dependents.ts';
import { entriesEndpoints } from './entries.ts';
import { entryEndpoints } from './entry.ts';
import { helpEndpoints } from './help.ts';
import { newSetEndpoints } from './new-set.ts';
import { newSetsEndpoints } from './new-sets.ts';
import { oldBulkLoadEndpoints } from './old-bulk-load.ts';
import { oldSetEndpoints } from './old-set.ts';
import { oldSetsEndpoints } from './old-sets.ts';
import { oldValueEndpoints } from './old-values.ts';
import { systemEndpoints } from './system.ts';

/** Every endpoint that is simulated so far. */
export const allEndpoints: readonly Endpoint[] = [
  ...helpEndpoints(() => allEndpoints),
  ...systemEndpoints,
  ...oldSetsEndpoints,
  ...oldSetEndpoints,
  ...oldValueEndpoints,
  ...oldBulkLoadEndpoints,
  ...newSetsEndpoints,
  ...newSetEndpoints,
  ...entriesEndpoints,
  ...entryEndpoints,
  ...bulkTaskEndpoints,
  ...deleteTaskEndpoints,
  ...dependentsEndpoints,
  ...siemEndpoints,
  ...arielEndpoints,
];
