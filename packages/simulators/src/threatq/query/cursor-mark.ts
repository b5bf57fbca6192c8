import type { IndicatorRecord } from '../store/indicator-record.ts';
import { BadQuery } from './query-node.ts';
import { type SortOrder, type SortValue, sortText } from './sort-order.ts';

const usual = 0x02;
const changed = 0x06;
const numberTag = 0x01;
const textTag = 0x02;

/** Base64 of the sort values, then `&` and the id: what real marks decode to. It holds `+`, `/` and `=`, as theirs do. */
export function markAfter(record: IndicatorRecord, order: SortOrder): string {
  const parts = order.filter((key) => key.name !== 'id').map((key) => bytesOf(key.read(record)));
  const head = Buffer.of(usual, sortByte(order));
  return Buffer.concat([head, ...parts, Buffer.from(`&${record.id}`)]).toString('base64');
}

/** Tells marks of one sort from another's. */
function sortByte(order: SortOrder): number {
  let sum = 0;
  for (const char of sortText(order)) sum = (sum * 31 + char.charCodeAt(0)) % 251;
  return sum;
}

function bytesOf(value: SortValue): Buffer {
  const head = Buffer.alloc(9);
  if (typeof value === 'number') {
    head.writeUInt8(numberTag, 0);
    head.writeDoubleBE(value, 1);
    return head;
  }
  const text = Buffer.from(value);
  head.writeUInt8(textTag, 0);
  head.writeUInt32BE(text.length, 1);
  return Buffer.concat([head.subarray(0, 5), text]);
}

/** The sort values a mark stands for; `undefined` for the start. Throws `BadQuery` for anything we never gave out for this sort. */
export function placeOf(mark: string, order: SortOrder): readonly SortValue[] | undefined {
  if (mark === '*') return undefined;
  const bytes = Buffer.from(mark, 'base64');
  const refused = new BadQuery('The cursorMark is not valid for this sort.');
  if (bytes.toString('base64') !== mark || ![usual, changed].includes(bytes[0] ?? 0)) throw refused;
  try {
    return readPlace(bytes, order);
  } catch {
    throw refused;
  }
}

function readPlace(bytes: Buffer, order: SortOrder): readonly SortValue[] | undefined {
  if (bytes.subarray(1).toString() === '&0') return undefined;
  if (bytes.readUInt8(1) !== sortByte(order)) throw new Error('another sort');
  const values: SortValue[] = [];
  let at = 2;
  for (const key of order) {
    if (key.name === 'id') break;
    const isNumber = bytes.readUInt8(at) === numberTag;
    const length = isNumber ? 8 : bytes.readUInt32BE(at + 1);
    const start = isNumber ? at + 1 : at + 5;
    values.push(
      isNumber ? bytes.readDoubleBE(start) : bytes.toString('utf8', start, start + length),
    );
    at = start + length;
  }
  const id = /^&(\d+)$/.exec(bytes.toString('utf8', at))?.[1];
  if (id === undefined) throw new Error('no id');
  return [...values, Number(id)];
}

/** Another mark for the same place, as one recorded server gives at the end instead of repeating the one sent. */
export function otherMark(mark: string): string {
  if (mark === '*')
    return Buffer.concat([Buffer.of(changed), Buffer.from('&0')]).toString('base64');
  const bytes = Buffer.from(mark, 'base64');
  bytes[0] = bytes[0] === usual ? changed : usual;
  return bytes.toString('base64');
}
