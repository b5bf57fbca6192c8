import { domainMissing, namespaceNotShared, setMissing } from '../errors/old-set-errors.ts';
import type { Call, Parameter } from '../http/endpoint.ts';
import { toDomain } from '../store/domain.ts';
import type { ReferenceSet } from '../store/reference-set.ts';

export const namespaceParameter: Parameter = {
  name: 'namespace',
  place: 'query',
  type: 'text',
  values: () => ['PRIVATE', 'SHARED', 'TENANT'],
};

export const domainParameter: Parameter = { name: 'domain_id', place: 'query', type: 'number' };

/** The set that a path names. Throws 422/1012 for any namespace but the shared one, 404/1002. */
export function sharedSet(call: Call, verb: 'get' | 'post' | 'delete'): ReferenceSet {
  if ((call.query('namespace') ?? 'SHARED') !== 'SHARED') throw namespaceNotShared();
  const name = call.path('name');
  const set = call.world.store.setNamed(name);
  if (set === undefined || set.namespace !== 'SHARED') throw setMissing(name, verb);
  return set;
}

/** Throws 404/1011. */
export function knownDomain(id: string | undefined, { world }: Call): number {
  const domain = toDomain(id === undefined ? undefined : Number(id), world.behaviour.domains);
  if (domain === undefined) throw domainMissing(id ?? '');
  return domain;
}
