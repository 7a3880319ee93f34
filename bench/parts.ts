import { documents } from "./documents/documents.ts";
import { engine } from "./engine.ts";
import type { Part } from "./part.ts";
import { names } from "./names/names.ts";
import { changes } from "./workspace/changes.ts";
import { ingestLarge, ingestSmall } from "./workspace/ingest.ts";
import { log } from "./workspace/log.ts";
import { opening } from "./workspace/opening.ts";
import { rows } from "./workspace/rows.ts";
import { search } from "./workspace/search.ts";

/** All parts of the bench, in the order in which they run. */
export const PARTS: readonly Part[] = [engine, ingestLarge, ingestSmall, log, changes, opening, rows, search, names, documents];
