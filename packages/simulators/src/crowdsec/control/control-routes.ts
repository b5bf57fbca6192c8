import { http, type RequestHandler } from 'msw';
import { controlJson, editReply } from '../../server/control-reply.ts';
import type { CrowdSecService } from '../crowdsec-simulator.ts';
import type { KeyChange } from '../keys/api-key.ts';
import type { CrowdSecBehaviour } from '../options.ts';
import type { AddressChange, NewAddress } from '../store/report.ts';

/** The simulator's own calls under `/_control/`, for tests in other languages. */
export const crowdsecControl = (simulator: CrowdSecService): RequestHandler[] => [
  http.get('*/_control/state', () => controlJson(simulator.usage())),
  http.get('*/_control/configure', () => controlJson(simulator.behaviour())),
  http.post('*/_control/configure', async ({ request }) => {
    const change = (await request.json()) as Partial<CrowdSecBehaviour>;
    return editReply(() => simulator.configure(change));
  }),
  http.get('*/_control/addresses', () => controlJson([...simulator.addresses()])),
  http.post('*/_control/addresses', async ({ request }) => {
    const rows = (await request.json()) as NewAddress | NewAddress[];
    return editReply(() => ({ count: simulator.addAddresses([rows].flat()) }));
  }),
  http.patch('*/_control/addresses/:ip', async ({ request, params }) => {
    const change = (await request.json()) as AddressChange;
    return editReply(() => simulator.update(String(params['ip']), change));
  }),
  http.delete('*/_control/addresses/:ip', ({ params }) =>
    editReply(() => simulator.remove(String(params['ip']))),
  ),
  http.post('*/_control/keys/:key', async ({ request, params }) => {
    const change = (await request.json()) as KeyChange;
    return editReply(() => simulator.addKey(String(params['key']), change));
  }),
  http.patch('*/_control/keys/:key', async ({ request, params }) => {
    const change = (await request.json()) as KeyChange;
    return editReply(() => simulator.changeKey(String(params['key']), change));
  }),
];
