import { whitelistedId } from '../catalog/statuses.ts';
import { fitsRule, type WhitelistRule } from '../catalog/whitelist-rules.ts';
import { editOwn, setStatus } from '../edits/edit-record.ts';
import { fieldsOf, idOf, inWindow, type JsonObject, windowOf } from '../http/params.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { json, list, noContent, single } from '../http/reply.ts';
import { requiredText } from '../http/required-text.ts';
import { type Call, type Route, route } from '../http/route.ts';
import type { Json } from '../render/eloquent-parts.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

const shown = (rule: WhitelistRule, world: ThreatqWorld): Json => ({
  id: rule.id,
  type_id: rule.typeId,
  status_id: rule.statusId,
  rule: rule.rule,
  enabled: rule.enabled,
  created_at: world.stamp(rule.createdS),
  updated_at: world.stamp(rule.updatedS),
});

function fitting(rule: string, typeId: number, world: ThreatqWorld): IndicatorRecord[] {
  return [...world.store.rows()].filter(
    (record) => record.typeId === typeId && fitsRule(rule, record.value),
  );
}

function ruleFields(fields: JsonObject, world: ThreatqWorld) {
  const type = world.catalog.types.find(fields['type_id'] ?? fields['type']);
  if (type === undefined) throw invalid('type_id', 'The selected type id is invalid.');
  const rule = requiredText(fields, 'rule');
  const status = world.catalog.statuses.find(fields['status_id'] ?? whitelistedId);
  if (status === undefined) throw invalid('status_id', 'The selected status id is invalid.');
  const enabled: 'Y' | 'N' = fields['enabled'] === 'N' ? 'N' : 'Y';
  return { typeId: type.id, statusId: status.id, rule, enabled };
}

/** Creating a rule applies it at once to what is there. */
async function createRule(call: Call): Promise<Response> {
  const { world } = call;
  const { nowS } = world;
  const fields = ruleFields(await fieldsOf(call), world);
  const rule = world.whitelistRules.add({ ...fields, createdS: nowS, updatedS: nowS });
  const records = rule.enabled === 'Y' ? fitting(rule.rule, rule.typeId, world) : [];
  for (const record of records)
    editOwn(world, record, (each) => setStatus(each, rule.statusId, nowS));
  return single({ ...shown(rule, world), updated_count: records.length }, 201);
}

function ruleOf(call: Call): WhitelistRule {
  const rule = call.world.whitelistRules.byId(idOf(call));
  if (rule === undefined) throw notFound();
  return rule;
}

async function changeRule(call: Call): Promise<Response> {
  const { world } = call;
  const rule = ruleOf(call);
  const fields = ruleFields({ ...shown(rule, world), ...(await fieldsOf(call)) }, world);
  Object.assign(rule, fields, { updatedS: world.nowS });
  return single(shown(rule, world), 201);
}

export const whitelistRoutes: readonly Route[] = [
  route('get', '/api/whitelist/rules', (call) => {
    const rows = call.world.whitelistRules.rows.map((rule) => shown(rule, call.world));
    return list(inWindow(rows, windowOf(call)), call.world.behaviour, { total: rows.length });
  }),
  route('post', '/api/whitelist/rules', createRule),
  route('get', '/api/whitelist/rules/count', ({ query, world }) =>
    json({
      count: fitting(query.get('rule') ?? '', Number(query.get('type_id')), world).length,
    }),
  ),
  route('get', '/api/whitelist/rules/:id', (call) => single(shown(ruleOf(call), call.world))),
  route('put', '/api/whitelist/rules/:id', changeRule),
  route('delete', '/api/whitelist/rules/:id', (call) => {
    call.world.whitelistRules.remove(ruleOf(call).id);
    return noContent();
  }),
];
