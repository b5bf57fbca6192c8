import {
  offenseEventsContract,
  offenseNotesContract,
  offenseSourceContract,
} from '@intelbridge/core/contract';
import { openEvents, openNotes, openSource } from './open-offenses.ts';

/** Of each kind of console one: without the time of changes, with it, with the new families, recent ones. */
const CONSOLES = [
  { version: '12.0' },
  { version: '13.1', contentRange: 'missing' },
  { version: '16.0', offenseOrder: 'shuffled', severalSorts: 'first', notesPersistOffense: true },
  { version: '20.0', contentRange: 'wrong-total', preferWait: 'ignored' },
  { version: '26.0', nullKeys: 'absent', filterDecoding: 'twice', severalSorts: 'refused' },
] as const;

for (const behaviour of CONSOLES) {
  const name = `QRadar ${Object.values(behaviour).join(', ')}`;
  offenseSourceContract({ name, open: () => openSource(behaviour) });
  offenseNotesContract({ name, open: () => openNotes(behaviour) });
  offenseEventsContract({ name, open: () => openEvents(behaviour) });
}
