import { EditError } from '../../server/edit-error.ts';
import type { Manifest } from '../apps/manifest.ts';
import type { ConsoleWorld } from '../console-world.ts';

interface DeveloperBody {
  readonly manifest?: Manifest;
  readonly ip?: string;
  readonly default_port?: number;
  readonly service_ports?: readonly { readonly service: string; readonly port: number }[];
}

/** Development registration (§7.3): an app that runs outside; it gets no token of its own. */
export async function developerCreate(
  _found: RegExpExecArray,
  request: Request,
  world: ConsoleWorld,
): Promise<Response> {
  const { manifest } = await bodyOf(request);
  if (manifest === undefined) throw new EditError('33103 no manifest');
  const app = await world.apps.add(
    { manifest },
    {
      nowMs: world.clock.now(),
      isDeployed: true,
      hasToken: false,
      isUuidSecret: world.behaviour.appUuid === 'secret',
    },
  );
  return Response.json(stateOf(app.id, 'CREATING'), { status: 201 });
}

export async function developerRun(
  [, id]: RegExpExecArray,
  request: Request,
  { apps }: ConsoleWorld,
): Promise<Response> {
  const app = apps.known(Number(id));
  const {
    manifest,
    ip = '127.0.0.1',
    default_port: port,
    service_ports = [],
  } = await bodyOf(request);
  if (manifest !== undefined) app.manifest = manifest;
  const at = (each: number) => `http://${ip}:${each}`;
  const services = service_ports.map(({ service, port: each }) => [service, at(each)] as const);
  if (port !== undefined) apps.connect(app.id, at(port), Object.fromEntries(services));
  return Response.json(stateOf(app.id, app.status));
}

export function developerRemove(
  [, id]: RegExpExecArray,
  _request: Request,
  { apps }: ConsoleWorld,
): Response {
  apps.remove(Number(id));
  return new Response(null, { status: 204 });
}

const stateOf = (id: number, status: string) => ({
  definition_id: id,
  instance_id: id,
  status,
  errors: [],
});

const bodyOf = async (request: Request): Promise<DeveloperBody> =>
  (await request.json()) as DeveloperBody;
