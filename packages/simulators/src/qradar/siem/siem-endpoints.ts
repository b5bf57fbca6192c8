import type { Endpoint } from '../http/endpoint.ts';
import { addressEndpoints } from './address-endpoints.ts';
import { categoryEndpoints } from './category-endpoints.ts';
import { closingReasonEndpoints } from './closing-reason-endpoints.ts';
import { lookupEndpoints } from './lookup-endpoints.ts';
import { noteEndpoints } from './note-endpoints.ts';
import { offenseEndpoints } from './offense-endpoints.ts';
import { roleEndpoints } from './role-endpoints.ts';
import { userEndpoints } from './user-endpoints.ts';

/** Offenses, what they refer to, and who works on them. */
export const siemEndpoints: readonly Endpoint[] = [
  ...offenseEndpoints,
  ...noteEndpoints,
  ...closingReasonEndpoints,
  ...lookupEndpoints,
  ...addressEndpoints,
  ...categoryEndpoints,
  ...userEndpoints,
  ...roleEndpoints,
];
