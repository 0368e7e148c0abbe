import { createStore, delMany, get, getMany, keys, setMany, type UseStore } from 'idb-keyval';
import { createDesigns, type KeyValueStore } from './designs';
import { newId } from './screen';

let opened: UseStore | undefined;

const database = (): UseStore => {
  opened ??= createStore('trunkline', 'designs');
  return opened;
};

const indexedDb: KeyValueStore = {
  get: async (key) => get(key, database()),
  getMany: async (wanted) => getMany(wanted, database()),
  setMany: async (entries) => setMany(entries, database()),
  deleteMany: async (gone) => delMany(gone, database()),
  keys: async () => (await keys(database())).map(String),
};

/** The person's own designs, in this browser's IndexedDB. */
export const designs = createDesigns({ keyValue: indexedDb, now: Date.now, newId });
