// What the count keeps on this phone: what is being typed, by its name, and an outbox of what is
// to be sent. A promise is kept only when it is on the disk.

const NAME = "countnight-count";
const STORES = { drafts: { keyPath: "name" }, outbox: { keyPath: "key" }, known: { keyPath: "name" } };

let opening;

function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function database() {
  if (opening) return opening;
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    for (const [name, how] of Object.entries(STORES)) request.result.createObjectStore(name, how);
  };
  opening = answered(request);
  opening.catch(() => { opening = undefined; });
  return opening;
}

// Everything that `act` does to the stores happens, or nothing of it.
export async function change(stores, act) {
  const writing = (await database()).transaction(stores, "readwrite", { durability: "strict" });
  act((name) => writing.objectStore(name));
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = writing.onabort = () => reject(writing.error);
  });
}

export async function found(store, key) {
  return answered((await database()).transaction(store).objectStore(store).get(key));
}

export async function every(store) {
  return answered((await database()).transaction(store).objectStore(store).getAll());
}

export const put = (store, value) => change([store], (of) => of(store).put(value));
export const remove = (store, key) => change([store], (of) => of(store).delete(key));

// A name for an entry that no other has, in any session and on any phone.
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
