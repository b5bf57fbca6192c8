import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import { treeOf, unsorted } from '../listing/list-rows.ts';
import type { ClosingReason } from './closing-reasons.ts';
import { badReasonText, closingReasonExists, closingReasonMissing } from './siem-errors.ts';

const path = '/siem/offense_closing_reasons';
const SHORTEST = 5;
const LONGEST = 60;

const reasonFields: FilterFields<ClosingReason> = {
  id: plainField('id', 'number'),
  text: plainField('text', 'text'),
  is_deleted: plainField('is_deleted', 'boolean'),
  is_reserved: plainField('is_reserved', 'boolean'),
};
const known = () => treeOf(reasonFields);

export const closingReasonEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '12.0',
    parameters: [
      { name: 'include_reserved', place: 'query', type: 'boolean' },
      { name: 'include_deleted', place: 'query', type: 'boolean' },
    ],
    fieldsIn: 'query',
    known,
    ranged: true,
    filterError: oldFilterError,
    answer: listReasons,
  },
  {
    method: 'POST',
    path,
    since: '12.0',
    parameters: [{ name: 'reason', place: 'query', type: 'text', required: true }],
    fieldsIn: 'query',
    known,
    answer: createReason,
  },
  {
    method: 'GET',
    path: `${path}/{closing_reason_id}`,
    since: '12.0',
    parameters: [pathNumber('closing_reason_id')],
    fieldsIn: 'query',
    known,
    answer: ({ world, path: parameter }) => {
      const id = parameter('closing_reason_id');
      const reason = world.offenses.closingReasons.get(Number(id));
      if (reason === undefined) throw closingReasonMissing(id);
      return ok(reason);
    },
  },
];

function listReasons(call: Call): Answer {
  const asked = (name: string) => call.query(name)?.toLowerCase() === 'true';
  const withReserved = asked('include_reserved');
  const withDeleted = asked('include_deleted');
  const rows = call.world.offenses.closingReasons.rows.filter(
    ({ is_deleted, is_reserved }) => (withReserved || !is_reserved) && (withDeleted || !is_deleted),
  );
  return unsorted(rows, reasonFields, call);
}

function createReason({ world, query }: Call): Answer {
  const { closingReasons } = world.offenses;
  const text = query('reason') ?? '';
  if (text.length < SHORTEST || text.length > LONGEST) throw badReasonText();
  if (closingReasons.rows.some((row) => row.text === text)) throw closingReasonExists();
  return { status: 201, value: closingReasons.add({ text }) };
}
