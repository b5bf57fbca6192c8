import type { QradarBehaviour } from '../options.ts';
import type { QradarWorld } from '../world.ts';
import type { Caller, Endpoint } from './endpoint.ts';

type Callable = Pick<Endpoint, 'method' | 'path'>;

/** Whether a caller's role reaches an endpoint at all; what it may do there is the endpoint's own question. */
export function mayCall(
  endpoint: Callable,
  caller: Caller,
  { behaviour, access }: QradarWorld,
): boolean {
  const { denied, endpointCapabilities } = behaviour;
  if (caller.kind === 'service' && denied.includes(`${endpoint.method} ${endpoint.path}`))
    return false;
  const needed = neededFor(endpoint, endpointCapabilities);
  return needed === undefined || access.may(caller, needed);
}

/** The one of the longest path; one with a method comes before one without. */
function neededFor(
  { method, path }: Callable,
  capabilities: QradarBehaviour['endpointCapabilities'],
): string | undefined {
  const fitting = Object.entries(capabilities)
    .map(([key, capability]) => ({ key, capability, below: key.replace(/^\w+ /, '') }))
    .filter(
      ({ key, below }) =>
        (key === below || key.startsWith(`${method} `)) && `${path}/`.startsWith(`${below}/`),
    );
  return fitting.sort((a, b) => b.below.length - a.below.length || b.key.length - a.key.length)[0]
    ?.capability;
}
