/**
 * Who may import whom: the direction of imports in ARCHITECTURE.md. A room is a folder of `src`.
 * Each room lists the rooms it may import; `errors` serves every room but `time`, `i18n` every room outside the core.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  time: [],
  errors: [],
  forum: ["time", "errors"],
  // Tells proofs, and comparisons of names, in words; those who make them have none.
  i18n: ["time", "forum", "names", "errors"],
  // What is common to all files that people write.
  files: ["errors"],
  // Bytes, keys, log and bags: what a stranger can check without the rest of us.
  vault: ["errors"],
  // Parsers of foreign files: the less they know, the less a hostile one can reach.
  derivatives: ["errors"],
  lawbook: ["files", "forum", "time", "errors", "i18n"],
  record: ["files", "time", "forum", "errors", "i18n"],
  names: ["time"],
  // Shapes of states, for the page and for documents.
  atlas: [],
  search: ["names", "errors"],
  // What is written from the record: read, checked, composed, rendered. Its renderers read their own fonts and templates only.
  documents: ["atlas", "record", "forum", "names", "time", "files", "errors", "i18n"],
  store: ["record", "search", "time", "errors"],
  // The one door: everything that is kept goes through it.
  workspace: ["store", "vault", "derivatives", "record", "search", "names", "files", "time", "errors"],
  http: ["time", "forum", "lawbook", "record", "workspace", "errors", "i18n"],
  // `dedere serve` starts the server; the server knows nothing of the command line.
  cli: ["time", "forum", "lawbook", "record", "files", "documents", "workspace", "names", "http", "errors", "i18n"],
  // The page reads the findings, which are timelines, day by day without asking the server.
  web: ["time", "i18n", "atlas"],
};

/** The page speaks to the server over HTTP alone: it takes the shapes of the answers and no code. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { web: ["http"] };

/** Rooms that compute values from values: no disk, network, environment or clock. */
const PURE = new Set(["time", "forum", "names", "atlas"]);
const EFFECT = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bperformance\.now\(/g;

const IMPORT = /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^;"']*?\sfrom\s+)?"(?<from>[^"]+)"|\bimport\(\s*"(?<dynamic>[^"]+)"/gm;

/**
 * What a source file does that its room forbids.
 * @param path of the file from the root of the project, `src/<room>/…`
 */
export function violations(path: string, source: string): string[] {
  const room = roomOf(path);
  if (room === undefined) return [];
  if (!(room in ALLOWED)) return [`${path}: src/${room} is not a room of test/architecture.ts: say there what it may import`];
  const imported = [...source.matchAll(IMPORT)].flatMap(({ groups }) => {
    const target = groups?.["from"] ?? groups?.["dynamic"] ?? "";
    return importViolation(room, path, target, groups?.["type"] !== undefined) ?? [];
  });
  const effects = PURE.has(room) ? [...source.matchAll(EFFECT)].map(([text]) => `${path}: ${room} is pure and may not use ${text}`) : [];
  return [...imported, ...effects];
}

function importViolation(room: string, path: string, target: string, typeOnly: boolean): string | undefined {
  if (target.startsWith("node:")) return PURE.has(room) ? `${path}: ${room} is pure and may not import ${target}` : undefined;
  if (!target.startsWith(".")) return undefined;
  const resolved = new URL(target, `file:///${path}`).pathname.slice(1);
  const other = roomOf(resolved);
  if (other === room || ALLOWED[room]?.includes(other ?? "")) return undefined;
  if (typeOnly && TYPES_ONLY[room]?.includes(other ?? "")) return undefined;
  return `${path}: ${room} may not import ${resolved}`;
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}
