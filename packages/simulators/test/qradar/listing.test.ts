import { expect, it } from 'vitest';
import { column } from '../ask.ts';
import { openConsole } from './console.ts';

const sets = '/reference_data/sets';

async function threeSets() {
  const console = await openConsole();
  for (const name of ['a', 'b', 'c']) console.addSet({ name, entryType: 'IP' });
  return console;
}

it('answers a range with 200 and says how many rows there are', async () => {
  const { ask } = await threeSets();
  const page = async (range: string) => {
    const { status, headers, body } = await ask(sets, { headers: { Range: range } });
    expect(status).toBe(200);
    return [headers.get('content-range'), column(body, 'name').join('')];
  };
  expect(await page('items=0-1')).toEqual(['items 0-1/3', 'ab']);
  expect(await page('items=2-9')).toEqual(['items 2-2/3', 'c']);
  expect(await page('items= 0-0')).toEqual(['items 0-0/3', 'a']);
  expect(await page('items=3-9')).toEqual(['items */3', '']);
});

it('gives all rows and no count without a range', async () => {
  const { ask } = await threeSets();
  const { body, headers } = await ask(sets);
  expect(body).toHaveLength(3);
  expect(headers.has('content-range')).toBe(false);
});

it('tells an unreadable range from a reversed one', async () => {
  const { ask } = await threeSets();
  const refusal = async (range: string) => {
    const { status, body } = await ask(sets, { headers: { Range: range } });
    return [status, body.code, body.message];
  };
  const pattern = 'The syntax of the Range header must follow this pattern: items=x-y';
  for (const range of ['items=-3-2', 'rows=0-1', 'items=0-', 'items=a-b']) {
    expect(await refusal(range)).toEqual([422, 36, `Failed to parse Range header. ${pattern}`]);
  }
  expect(await refusal('items=3-0')).toEqual([
    422,
    36,
    'Range of pages specified in "Range" header is negative. Non-negative page range must be specified.',
  ]);
});

it('can count wrongly or not at all', async () => {
  const { ask, configure } = await threeSets();
  const count = async () => {
    const { headers } = await ask(sets, { headers: { Range: 'items=0-1' } });
    return headers.get('content-range');
  };
  configure({ contentRange: 'wrong-total' });
  expect(await count()).toBe('items 0-1/4');
  configure({ contentRange: 'missing' });
  expect(await count()).toBeNull();
});

it('gives only the fields asked for, in its own order', async () => {
  const { ask } = await threeSets();
  const { body } = await ask(sets, { query: { fields: 'name,element_type,collection_id' } });
  expect(body[0]).toEqual({ name: 'a', element_type: 'IP', collection_id: 61 });
  const blank = await ask(sets, { query: { fields: ' ' } });
  expect(Object.keys(blank.body[0]).length).toBeGreaterThan(4);
});

it('refuses the first unknown field, and before it any field named twice', async () => {
  const { ask } = await threeSets();
  const refusal = async (fields: string, path = sets) => {
    const { status, body } = await ask(path, { query: { fields } });
    return [status, body.code, body.message];
  };
  const unknown = (name: string) =>
    `Specified field "${name}" is not recognized by this endpoint for media type "application/json"`;
  expect(await refusal('name,invalid,other')).toEqual([422, 30, unknown('invalid')]);
  expect(await refusal('name, invalid1, invalid2, name')).toEqual([
    422,
    31,
    'fields parameter value "name, invalid1, invalid2, name" was invalid. Specified field "name" was used more than once at the same level',
  ]);
  expect(await refusal('data(value,nope)', `${sets}/a`)).toEqual([422, 30, unknown('nope')]);
  expect(await refusal('name(x)')).toEqual([422, 30, unknown('x')]);
});

it('refuses a filter by its syntax and by its fields', async () => {
  const { ask } = await threeSets();
  const refusal = async (filter: string) => {
    const { status, body } = await ask(sets, { query: { filter } });
    expect(status).toBe(422);
    expect(body.code).toBe(1010);
    expect(body.description).toBe('The filter parameter is not valid.');
    return body.message;
  };
  expect(await refusal('name ==')).toBe(
    'A filter parameter was invalid. Please make sure that the syntax is correct: Error Parsing filter',
  );
  expect(await refusal('colour = "red"')).toBe('The filter parameter is not valid.');
});

it('decodes a filter again when something encoded is left, unless it is the pattern of a LIKE', async () => {
  const { ask, addSet, configure } = await openConsole();
  for (const name of ['x', '%78', 'a%41b']) addSet({ name, entryType: 'IP' });
  const names = async (filter: string) => {
    const { body } = await ask(sets, { query: { filter } });
    return column(body, 'name');
  };
  expect(await names('name%3D%22x%22')).toEqual(['x']);
  expect(await names('name = "%78"')).toEqual(['x']);
  expect(await names('name like "a%41b"')).toEqual(['a%41b']);
  configure({ filterDecoding: 'once' });
  expect(await names('name = "%78"')).toEqual(['%78']);
  configure({ filterDecoding: 'twice' });
  expect(await names('name = "%2578"')).toEqual(['%78']);
  expect(await names('name like "a%2541b"')).toEqual(['a%41b']);
});
