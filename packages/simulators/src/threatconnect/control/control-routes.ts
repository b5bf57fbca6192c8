import { http, type RequestHandler } from 'msw';
import { controlJson, editReply } from '../../server/control-reply.ts';
import type { NewUser } from '../auth/users.ts';
import type { ThreatconnectChange } from '../options.ts';
import type { NewExclusionList } from '../store/exclusion-lists.ts';
import type { ThreatconnectPlatform } from '../threatconnect-simulator.ts';
import type { IndicatorDetails, NewIndicator } from './new-indicator.ts';
import type { NewOwner } from './platform-edits.ts';

/** The simulator's own calls under `/_control/`, for tests in other languages. */
export const threatconnectControl = (platform: ThreatconnectPlatform): RequestHandler[] => [
  http.get('*/_control/state', () => controlJson(platform.counts())),
  http.get('*/_control/configure', () => controlJson(platform.behaviour())),
  http.post('*/_control/configure', async ({ request }) => {
    const change = (await request.json()) as ThreatconnectChange;
    return editReply(() => platform.configure(change));
  }),
  http.post('*/_control/owners', async ({ request }) => {
    const owner = (await request.json()) as NewOwner;
    return editReply(() => ({ id: platform.addOwner(owner) }));
  }),
  http.post('*/_control/users', async ({ request }) => {
    const user = (await request.json()) as NewUser;
    return editReply(() => platform.addUser(user));
  }),
  http.post('*/_control/exclusions', async ({ request }) => {
    const list = (await request.json()) as NewExclusionList;
    return editReply(() => platform.addExclusionList(list));
  }),
  http.get('*/_control/indicators', () => controlJson(platform.indicators())),
  http.post('*/_control/indicators', async ({ request }) => {
    const said = (await request.json()) as NewIndicator | NewIndicator[];
    return editReply(() => ({ ids: [said].flat().map((each) => platform.addIndicator(each)) }));
  }),
  http.patch('*/_control/indicators/:id', async ({ request, params }) => {
    const details = (await request.json()) as IndicatorDetails;
    return editReply(() => platform.update(String(params['id']), details));
  }),
  http.delete('*/_control/indicators/:id', ({ params }) =>
    editReply(() => platform.remove(String(params['id']))),
  ),
  http.post('*/_control/token', () => editReply(() => ({ token: platform.renewToken() }))),
];
