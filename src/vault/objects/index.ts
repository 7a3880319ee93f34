export { openFileStore } from "./file-store.ts";
export type { ObjectRef, ObjectStore, StoredObject } from "./store.ts";
