import type { OffenseNote, OffenseNotes } from '@intelbridge/core';
import { anyReply } from '../api/any-reply.schema.ts';
import { readPages } from '../api/read-pages.ts';
import { isGone } from '../offenses/is-gone.ts';
import type { QradarConsole } from '../qradar-console.ts';
import type { ApiVersion } from '../version/api-version.ts';
import { type NoteRow, noteList, noteRow } from './note.schema.ts';

const PAGE_ROWS = 200;

/** Notes on the offenses of one QRadar console. */
export class QradarOffenseNotes implements OffenseNotes {
  readonly #console: QradarConsole;

  constructor(console: QradarConsole) {
    this.#console = console;
  }

  notes(offenseId: number, signal?: AbortSignal): Promise<readonly OffenseNote[] | undefined> {
    return unlessGone(async () => {
      const rows = await this.#console.version.run(
        (version) => this.#rows(offenseId, version, signal),
        signal,
      );
      return rows.toSorted(newestFirst).map(toNote);
    });
  }

  async add(offenseId: number, text: string, signal?: AbortSignal): Promise<boolean> {
    const added = await unlessGone(() =>
      this.#console.version.run(
        (version) =>
          this.#console.api.call({
            method: 'POST',
            path: pathOf(offenseId),
            version,
            query: { fields: 'id' },
            // A text in the URL meets the length limits of web servers.
            body: { form: { note_text: text } },
            schema: anyReply,
            signal,
          }),
        signal,
      ),
    );
    return added !== undefined;
  }

  /** The order is not promised, but notes are only ever added. */
  #rows(
    offenseId: number,
    version: ApiVersion,
    signal: AbortSignal | undefined,
  ): Promise<readonly NoteRow[]> {
    const { api, log } = this.#console;
    return readPages({
      path: pathOf(offenseId),
      row: noteRow,
      keyOf: ({ id }) => id,
      pageRows: PAGE_ROWS,
      onUnreadable: (reason) =>
        log('warn', 'a note of QRadar cannot be read', { offense: offenseId, reason }),
      fetch: (range) =>
        api.call({
          method: 'GET',
          path: pathOf(offenseId),
          version,
          query: { fields: 'id,create_time,username,note_text' },
          headers: { range },
          schema: noteList,
          signal,
        }),
    });
  }
}

const pathOf = (offenseId: number): string => `/siem/offenses/${offenseId}/notes`;

const newestFirst = (a: NoteRow, b: NoteRow): number =>
  (b.create_time ?? 0) - (a.create_time ?? 0) || b.id - a.id;

const toNote = ({ note_text: text, create_time: createdAt, username }: NoteRow): OffenseNote => ({
  text: text ?? '',
  createdAt: createdAt ?? 0,
  author: username ?? '',
});

async function unlessGone<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}
