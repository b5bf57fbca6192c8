import { referenceSetsContract } from '@intelbridge/core/contract';
import type { QradarBehaviour } from '@intelbridge/simulators';
import { openConsole } from './open-console.ts';

/** Every rung of the ladder, and every way a console may behave that nobody public has settled (dossier §11). */
const CONSOLES: readonly (readonly [string, Partial<QradarBehaviour>])[] = [
  ['API 12.0, plain bulk load, no collection ids', { version: '12.0' }],
  ['API 13.1', { version: '13.1' }],
  ['API 15.0', { version: '15.0' }],
  ['API 16.0, the first with tasks', { version: '16.0' }],
  ['API 20.0', { version: '20.0' }],
  ['API 27.0', { version: '27.0' }],
  ['API 20.0 that may not PATCH', { denied: ['PATCH /reference_data_collections/set_entries'] }],
  ['API 20.0 without the new family', { newFamily: false }],
  ['API 26.0 without the old family', { version: '26.0', oldSets: 'removed' }],
  ['time to live in ms', { ttlUnit: 'ms' }],
  ['slow tasks', { taskDelayMs: 20_000, taskPolls: 3 }],
  ['deletes by id', { deleteKey: 'id' }],
  ['deletes by value', { deleteKey: 'value' }],
  ['no results', { resultsAvailable: false }],
  ['no results and deletes by id', { resultsAvailable: false, deleteKey: 'id' }],
  ['shuffled results', { resultsOrder: 'shuffled' }],
  ['absent nulls, 200 for a create', { nullKeys: 'absent', createStatus: 200 }],
  ['filters decoded once', { filterDecoding: 'once' }],
  ['filters decoded twice', { filterDecoding: 'twice' }],
  ['wrong totals', { contentRange: 'wrong-total' }],
  ['no totals', { contentRange: 'missing' }],
  ['case kept in its echo', { caseEcho: 'as-sent' }],
  ['private by default', { defaultNamespace: 'PRIVATE' }],
  ['shared entries under their internal domain', { sharedDomainId: 2_147_483_647 }],
  ['small bodies', { maxBodyBytes: 12_000 }],
  [
    'bulk load that stores what stands before a bad value',
    { version: '15.0', bulkLoadBadValue: '422-prefix' },
  ],
  ['bulk load that fails as a whole', { version: '15.0', bulkLoadBadValue: '500-nothing' }],
  ['paths decoded once', { version: '15.0', pathDecoding: 'once', encodedSlash: 'accepted' }],
  ['slashes may be encoded once', { version: '15.0', encodedSlash: 'accepted' }],
];

for (const [name, behaviour] of CONSOLES) {
  referenceSetsContract({
    name,
    open: async () => {
      const { console, sets, another, close } = await openConsole(behaviour);
      return {
        sets,
        another,
        close,
        addForeign: async (set, value) => console.addEntry(set.name, { value }),
        deleteSet: async (set) => console.deleteSet(set.name),
      };
    },
  });
}
