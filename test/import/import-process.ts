import { readFileSync } from "node:fs";
import { readMapping } from "../../src/record/exchange/index.ts";
import { importTable } from "../../src/workspace/import/table.ts";
import { openWorkspace } from "../../src/workspace/index.ts";

/** A process that imports a table and prints how far it is: `folder passphrase table mapping`. */
const [folder = "", passphrase = "", table = "", mapping = ""] = process.argv.slice(2);
const workspace = await openWorkspace(folder, { passphrase });
await importTable(workspace, table, readMapping(readFileSync(mapping, "utf8"), mapping), {
  actor: "process",
  progress: (step, done) => void process.stdout.write(`${step} ${done}\n`),
});
await workspace.lock();
