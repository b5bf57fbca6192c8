import { oldFilterError } from '../errors/old-set-errors.ts';
import { type FilterFields, plainField } from '../filter/filter-field.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import { treeOf, unsorted } from '../listing/list-rows.ts';
import type { Offense, OffenseNote } from './offense.ts';
import { noteMissing, noteTooLong, offenseNotFound } from './siem-errors.ts';

const path = '/siem/offenses/{offense_id}/notes';

const noteFields: FilterFields<OffenseNote> = {
  id: plainField('id', 'number'),
  create_time: plainField('create_time', 'number'),
  username: plainField('username', 'text'),
  note_text: plainField('note_text', 'text'),
};
const known = () => treeOf(noteFields);

export const noteEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '12.0',
    parameters: [pathNumber('offense_id')],
    fieldsIn: 'query',
    known,
    ranged: true,
    filterError: oldFilterError,
    answer: (call) => unsorted(call.world.offenses.notes(offenseOf(call).id), noteFields, call),
  },
  {
    method: 'POST',
    path,
    since: '12.0',
    parameters: [
      pathNumber('offense_id'),
      { name: 'note_text', place: 'query', type: 'text', required: true },
    ],
    fieldsIn: 'query',
    known,
    answer: createNote,
  },
  {
    method: 'GET',
    path: `${path}/{note_id}`,
    since: '12.0',
    parameters: [pathNumber('offense_id'), pathNumber('note_id')],
    fieldsIn: 'query',
    known,
    answer: (call) => {
      const wanted = call.path('note_id');
      const notes = call.world.offenses.notes(offenseOf(call).id);
      const note = notes.find(({ id }) => id === Number(wanted));
      if (note === undefined) throw noteMissing(wanted);
      return ok(note);
    },
  },
];

function offenseOf({ world, path: parameter }: Call): Offense {
  const id = parameter('offense_id');
  const offense = world.offenses.get(Number(id));
  if (offense === undefined) throw offenseNotFound(id);
  return offense;
}

/** The text is kept as it came. */
function createNote(call: Call): Answer {
  const { world, query } = call;
  const { offenses, behaviour } = world;
  const offense = offenseOf(call);
  const text = query('note_text') ?? '';
  if (text.length > behaviour.maxNoteTextLength) throw noteTooLong(behaviour.maxNoteTextLength);
  const note = offenses.addNote(offense.id, authorOf(call), text);
  if (behaviour.notesPersistOffense) offenses.change(offense, {});
  return { status: 201, value: note };
}

function authorOf({ caller, world }: Call): string {
  const { serviceLabel, tokenNoteAuthor } = world.behaviour;
  if (caller.kind === 'user') return `API_user: ${caller.name}`;
  return tokenNoteAuthor === 'label' ? serviceLabel : `${tokenNoteAuthor}: ${serviceLabel}`;
}
