import { unzipSync, zipSync } from "fflate";

/** The names that the library draws by lot for relations between parts of the file. */
const DRAWN = /(?<=\b[Ii]d=")rId[-_a-z0-9]{21}(?=")/g;
const TIME = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** Takes out of a DOCX what depends on when and where it was made: the times in it and the names drawn by lot. */
export function settle(docx: Uint8Array, date: string): Uint8Array {
  const names = new Map<string, string>();
  const settled = (text: string) => text.replaceAll(TIME, `$1${date}T00:00:00Z`).replaceAll(DRAWN, (drawn) => names.get(drawn) ?? named(drawn, names));
  const parts = Object.entries(unzipSync(docx)).map(([path, bytes]) => {
    return [path, /\.(?:xml|rels)$/.test(path) ? new TextEncoder().encode(settled(new TextDecoder().decode(bytes))) : bytes] as const;
  });
  // Times in an archive begin with 1980 and are those of the machine's own zone.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

function named(drawn: string, names: Map<string, string>): string {
  const name = `rIdLink${names.size + 1}`;
  names.set(drawn, name);
  return name;
}
