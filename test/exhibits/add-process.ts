import { addExhibits } from "../../src/workspace/exhibits/add.ts";
import { openWorkspace } from "../../src/workspace/index.ts";

/** A process that adds files to a workspace and prints each as it is acknowledged: `folder passphrase from path…`. */
const [folder = "", passphrase = "", from = "", ...paths] = process.argv.slice(2);
const workspace = await openWorkspace(folder, { passphrase });
for await (const added of addExhibits(workspace, paths, { actor: "process", from })) process.stdout.write(`${JSON.stringify(added)}\n`);
await workspace.lock();
