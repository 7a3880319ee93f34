/** Bytes, keys, log and bags of a workspace: encrypted on the disk, and checkable by a stranger. Knows no other room but errors. */
export * from "./bag/index.ts";
export { type Bytes, readBlocks } from "./blocks.ts";
export { makeFolder, replaceFile, syncFolder } from "./durable.ts";
export * from "./keys/index.ts";
export * from "./log/index.ts";
export * from "./objects/index.ts";
