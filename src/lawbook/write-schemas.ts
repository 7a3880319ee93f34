import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shippedLawBook } from "./load.ts";
import { jsonSchemas } from "./json-schema.ts";

/** Writes `law/schema/` anew: `node src/lawbook/write-schemas.ts`. */
const folder = join(shippedLawBook().directory, "schema");
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(jsonSchemas())) writeFileSync(join(folder, name), content);
