import { checkIndicator, saveRows } from '../edits/check-body.ts';
import { editContext, editOwn, setStatus } from '../edits/edit-record.ts';
import {
  describe,
  hang,
  type SaveMode,
  saveIndicator,
  statusIdOf,
} from '../edits/save-indicator.ts';
import { checkNested, linkNested, nestedRefs } from '../events/link-objects.ts';
import { expansionsOf, indicatorList } from '../http/indicator-list.ts';
import { fieldsOf, indicatorOf, type JsonObject, rowsOf } from '../http/params.ts';
import { invalid } from '../http/refusal.ts';
import { list, noContent, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { allExpansions, eloquentIndicator, scoreRow } from '../render/eloquent.ts';

const save =
  (mode: SaveMode) =>
  async (call: Call): Promise<Response> => {
    const { world } = call;
    const writer = world.writerOf(call.principal);
    const bodies = await rowsOf(call);
    const rows = saveRows(bodies, world, {
      check: (body) => {
        checkIndicator(body, world);
        checkNested(body, world);
      },
      save: (body) => {
        const nested = nestedRefs(body, writer, world);
        const { record, existed } = saveIndicator(body, mode, writer, world);
        linkNested({ kind: 'indicator', id: record.id }, nested, world);
        const expand = new Set([...expansionsOf(call, false), 'type', ...echoed(body)]);
        return {
          ...eloquentIndicator(record, expand, world),
          ...(mode === 'create' ? { existing: existed ? 'Y' : 'N' } : {}),
        };
      },
    });
    return list(rows, world.behaviour, { status: 201 });
  };

/** What a create reply shows of what came with it. */
const echoed = (body: JsonObject): string[] =>
  ['attributes', 'sources'].filter((name) => body[name] !== undefined);

function show(call: Call): Response {
  const { world } = call;
  return single(eloquentIndicator(indicatorOf(call), expansionsOf(call, false), world));
}

function details(call: Call): Response {
  const precise = call.world.behaviour.timestampMilliseconds === 'details';
  return single(eloquentIndicator(indicatorOf(call), allExpansions, call.world, precise));
}

async function change(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const fields = await fieldsOf(call);
  const statusId = statusIdOf(fields, world);
  const saidType = fields['type_id'] ?? fields['type'];
  const type = saidType === undefined ? undefined : world.catalog.types.find(saidType);
  if (saidType !== undefined && type === undefined)
    throw invalid('type_id', 'The selected type id is invalid.');
  const value = typeof fields['value'] === 'string' ? fields['value'] : record.value;
  const moves = value !== record.value || (type?.id ?? record.typeId) !== record.typeId;
  if (moves && world.store.exact(type?.id ?? record.typeId, value) !== undefined)
    throw invalid('value', 'The value has already been taken.');
  editOwn(world, record, (each) => {
    if (statusId !== undefined) setStatus(each, statusId, world.nowS);
    if (type !== undefined) each.typeId = type.id;
    each.value = value;
    describe(each, fields, world);
    const brings = fields['sources'] !== undefined || fields['attributes'] !== undefined;
    if (brings) hang(each, fields, 'create', world.writerOf(call.principal), world);
  });
  return single(eloquentIndicator(record, expansionsOf(call, false), world));
}

/** `{"manual_score": 0..10 | null}` in the body or the query. */
async function changeScore(call: Call): Promise<Response> {
  const { world } = call;
  const record = indicatorOf(call);
  const said = (await fieldsOf(call))['manual_score'];
  const score = said === null || said === '' ? null : Number(said);
  if (said === undefined || (score !== null && !(score >= 0 && score <= 10)))
    throw invalid('manual_score', 'The manual score must be between 0 and 10.');
  editContext(
    world,
    record,
    (each) => {
      each.manualScore = score;
      each.ownContext().scoreUpdatedS = world.nowS;
    },
    world.behaviour.scoreTouches,
  );
  return single(scoreRow(record, world));
}

export const indicatorRoutes: readonly Route[] = [
  route('get', '/api/indicators', indicatorList),
  route('post', '/api/indicators', save('create')),
  route('post', '/api/indicators/consume', save('consume')),
  route('post', '/api/indicators/consume/new', save('new')),
  route('get', '/api/indicators/:id/details', details),
  route('get', '/api/indicators/:id', show),
  route('put', '/api/indicators/:id', change),
  route('delete', '/api/indicators/:id', (call) => {
    call.world.store.remove(indicatorOf(call));
    return noContent();
  }),
  route('get', '/api/indicator/:id/scores', (call) =>
    single(scoreRow(indicatorOf(call), call.world)),
  ),
  route('put', '/api/indicator/:id/scores', changeScore),
];
