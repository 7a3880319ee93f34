import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorkspace, type ExampleWorkspace } from "../../src/cli/example-workspace.ts";
import { whyNoSshKey } from "../../src/cli/ssh-key-in-tests.ts";
import { VERBS } from "../../src/cli/verbs.ts";
import { makeAuthority } from "../../src/vault/log/timestamp/local-authority.ts";
import { docxWith, textPdf, warcOf } from "../exhibits/make.ts";
import { foldersOfOwn, startTraced, type Traced, type Tracing, whyNotTraced } from "./traced.ts";

/**
 * Nothing leaves by accident: every command runs cut off from the network, and the tracer of the system counts what it
 * tries there and what it writes to places that nobody named.
 */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAIN = join(ROOT, "src/cli/main.ts");
const CASE = join(ROOT, "cases/demo/case.yaml");
/** An address that no packet is routed to (RFC 5737). */
const REMOTE = "http://192.0.2.1/remote";
const OPEN = "--workspace my-workspace --passphrase-file passphrase.txt";
const missing = whyNotTraced() ?? whyNoSshKey;

/** One line for each command, in an order in which one makes what the next needs. `{case}` is the demonstration case. */
const LINES: readonly string[] = [
  "init another-workspace --passphrase-file passphrase.txt",
  `import case.yaml ${OPEN}`,
  `import people.csv --mapping people.yaml ${OPEN}`,
  `import sources.bib ${OPEN}`,
  `add remote --ocr eng ${OPEN}`,
  `derive --again ${OPEN}`,
  `search Tehran ${OPEN}`,
  `list ${OPEN}`,
  `show a-person ${OPEN}`,
  `document keep open-letter.en.md ${OPEN}`,
  `document check open-letter.en ${OPEN}`,
  `document approve open-letter.en ${OPEN}`,
  `document sign open-letter.en signatures.csv ${OPEN}`,
  `document release open-letter.en --out new-release --key release-key ${OPEN}`,
  "document verify new-release",
  "document compare release new-release",
  `document list ${OPEN}`,
  `withdraw open-letter.en --reason old ${OPEN}`,
  "document build cases/demo/documents/open-letter.fa.md --out letters --format pdf,html,docx,txt",
  "document new complaint --forum CH --case {case} --on 2021-06-25 --author Anon --out complaint.de.md",
  "document arrest-request --forum DE --sighting Hanover --arrives 2021-07-10T10:00+02:00 --capacity private --reported-by Somebody,C3 --case {case} --on 2021-07-09 --author Anon --contact +41 --out request",
  `record a-person born 1961 --source report ${OPEN}`,
  `prefer a-person.born --reason exact ${OPEN}`,
  `revise a-person.name Renamed --status verified ${OPEN}`,
  `withdraw a-person.name --reason misprint ${OPEN}`,
  `restore a-person.name --reason none ${OPEN}`,
  `distinct accused a-person --reason namesakes ${OPEN}`,
  `merge accused a-person --reason same ${OPEN}`,
  `erase a-person.name --reason asked --approved-by recorder-1 recorder-2 --confirm a-person.name ${OPEN}`,
  `import received-bag ${OPEN}`,
  `history a-person ${OPEN}`,
  `write people-today.csv --as table --kind person --columns id,name,born ${OPEN}`,
  `write record.jsonl --as ftm-statements ${OPEN}`,
  `export-case exported.yaml ${OPEN}`,
  "export my-workspace for-the-court --audience protected --passphrase-file passphrase.txt",
  "cosign key witness.example new-witness.key",
  `cosign request new-request.txt --witness witness.key.pub ${OPEN}`,
  "cosign sign request.txt --key witness.key --log log.pub --out signed.txt",
  `cosign accept cosigned.txt --witness witness.key.pub ${OPEN}`,
  `timestamp request question.tsq ${OPEN}`,
  `timestamp accept answer.tsr --trust root.pem ${OPEN}`,
  `rebuild ${OPEN}`,
  "verify my-workspace --passphrase-file passphrase.txt",
  `doctor --clean ${OPEN}`,
  `passphrase ${OPEN} --new-passphrase-file new-passphrase.txt`,
  "recover --workspace my-workspace --recovery-key-file recovery-key.txt --new-passphrase-file passphrase.txt",
  "names compare Ghasem_Farzi قاسم_فرضی",
  "names find Roshanaei list-a.csv",
  "names link list-a.csv list-b.csv --out queues.csv",
  "names score pairs.tsv",
  "demo --once",
  "assess {case} --on 2021-06-25",
  "explain {case} --state ch --route on-arrival --on 2021-06-25",
  "timeline {case} --state de",
  "changes {case} --from 2021-06-25 --to 2021-08-10",
  "counterfactual {case} --state de --route arrest --on 2021-06-25",
  "law check",
  "law show de",
  "law build",
];

/** `serve` has a test of its own; `timestamp ask` is there to use the network, and stands for the counting here. */
const ELSEWHERE = ["serve", "timestamp ask"];

describe.skipIf(missing !== undefined)(`what goes outside${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let root = "";
  let folder = "";
  let examples: ExampleWorkspace;
  let tracing: Tracing;

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "dedere-outside-")));
    examples = await exampleWorkspace();
    folder = realpathSync(examples.copy());
    mkdirSync(join(root, "notes"));
    const env = { PATH: process.env["PATH"], LANG: "C", DEDERE_ACTOR: "recorder-1", ...foldersOfOwn(join(root, "own")) };
    tracing = { folder, notes: join(root, "notes"), cutOff: true, env };
    await writeRemote(join(folder, "remote"));
  });
  afterAll(() => {
    examples.remove();
    rmSync(root, { recursive: true });
  });

  const dedere = async (line: string): Promise<Traced> => startTraced([MAIN, ...line.split(" ").map((word) => word.replace("{case}", CASE))], tracing).ended;

  /** Places beside those that were named: a device, the tables of the process itself, and what a checkout builds of its own. */
  const isElsewhere = (path: string) =>
    ![folder, "/dev", "/proc", "pipe:", "socket:", join(ROOT, "build")].some((place) => path === place || path.startsWith(place));

  it("names every command", () => {
    const named = VERBS.map(({ words }) => words.join(" ")).filter((words) => !LINES.some((line) => line === words || line.startsWith(`${words} `)));
    expect(named).toEqual(ELSEWHERE);
  });

  it("is counted: one attempt on the network, one file in a folder for temporary files", async () => {
    writeFileSync(join(folder, "root.pem"), "");
    const asked = await dedere(`timestamp ask ${REMOTE} --trust root.pem ${OPEN}`);
    expect(asked.code).not.toBe(0);
    expect(asked.network.filter((call) => call.includes("192.0.2.1"))).toHaveLength(1);
    const child = `require("node:child_process").execFileSync(process.execPath, ["-e", "const f=os.tmpdir()+'/gone';fs.writeFileSync(f,'');fs.rmSync(f);dgram.createSocket('udp4').send('x',53,'192.0.2.1',()=>process.exit())"])`;
    const wrote = await startTraced(["-e", child], tracing).ended;
    expect(wrote.written.filter(isElsewhere)).toEqual([join(root, "own/tmp/gone")]);
    expect(wrote.network).toHaveLength(1);
  }, 120_000);

  it("is nothing, whatever command runs", async () => {
    const authority = makeAuthority();
    writeFileSync(join(folder, "root.pem"), authority.root);
    for (const line of LINES) {
      const { code, err, network, written } = await dedere(line);
      // Under a tracer a parser that runs out of memory does not end by itself, which the doctor tells.
      const expected = line.startsWith("doctor") ? (expect.any(Number) as number) : 0;
      expect([line, code, err, network, written.filter(isElsewhere)]).toEqual([line, expected, "", [], []]);
      if (line.startsWith("timestamp request")) writeFileSync(join(folder, "answer.tsr"), authority.answer(readFileSync(join(folder, "question.tsq"))));
    }
    authority.remove();
    expect(readdirSync(join(root, "own"), { recursive: true }).filter((name) => String(name).includes("/"))).toEqual([]);
  }, 900_000);

  it("is nothing while the page is served, loaded, locked and unlocked", async () => {
    const { child, ended } = startTraced([MAIN, "serve", ...OPEN.split(" ")], { ...tracing, cutOff: false });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout?.on("data", (text: string) => {
        const [found] = /http:\S+/.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once("close", () => reject(new Error("it ended before it printed an address")));
    });
    const cookie = (await fetch(address, { redirect: "manual" })).headers.get("set-cookie")?.split(";")[0] ?? "";
    const { origin } = new URL(address);
    const ask = async (path: string, init: RequestInit = {}) =>
      (await fetch(new URL(path, origin), { ...init, headers: { Cookie: cookie, Origin: origin, "Content-Type": "application/json" } })).status;
    for (const path of ["/", "/favicon.svg", "/api/case", "/api/assessment", "/api/forums/CH?on=2021-06-25&lang=fa"])
      expect([path, await ask(path)]).toEqual([path, 200]);
    expect(await ask("/api/session/lock", { method: "POST" })).toBe(200);
    const passphrase = readFileSync(join(folder, "passphrase.txt"), "utf8").trim();
    expect(await ask("/api/session/unlock", { method: "POST", body: JSON.stringify({ passphrase }) })).toBe(200);
    process.kill(-(child.pid ?? 0), "SIGTERM");
    const { code, network, written } = await ended;
    expect([code, network, written.filter(isElsewhere)]).toEqual([0, [], []]);
  }, 120_000);
});

/** Files that name things on another machine wherever their formats allow it. */
async function writeRemote(folder: string): Promise<void> {
  mkdirSync(folder);
  const html = `<!doctype html><base href="${REMOTE}"><link rel=stylesheet href="${REMOTE}.css"><script src="${REMOTE}.js"></script><img src="${REMOTE}.png"><iframe src="${REMOTE}"></iframe><p>words`;
  writeFileSync(join(folder, "page.html"), html);
  writeFileSync(join(folder, "page.warc"), warcOf(REMOTE, html));
  writeFileSync(
    join(folder, "text.docx"),
    await docxWith({
      relations: `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${REMOTE}.png" TargetMode="External"/>`,
      body: `<w:p><w:r><w:t>words</w:t><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r9"/></w:drawing></w:r></w:p>`,
    }),
  );
  writeFileSync(
    join(folder, "text.pdf"),
    textPdf("words").toString("latin1").replace("/Type/Catalog", `/Type/Catalog/OpenAction<</S/URI/URI(${REMOTE})>>`),
    "latin1",
  );
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><image xlink:href="${REMOTE}.png" width="9" height="9"/></svg>`;
  writeFileSync(join(folder, "picture.svg"), picture);
}
