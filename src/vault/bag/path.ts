/** Paths in manifests and in `fetch.txt` of a bag (RFC 8493 §2.1.3, §2.2.3): relative, with `/` between the parts. */

/** Line breaks and `%` itself are written as percent codes, nothing else. */
export function encodePath(path: string): string {
  return path.replaceAll(/[%\r\n]/g, (sign) => encodeURIComponent(sign));
}

/** The path that a line of a manifest means. Other percent codes stand for themselves. */
export function decodePath(written: string): string {
  return written.replaceAll(/%(?:25|0a|0d)/gi, (code) => decodeURIComponent(code));
}

/** Whether a path leads, or on some system could lead, out of the bag. Checked for every system on every system. */
export function leavesBag(path: string): boolean {
  const parts = path.split(/[/\\]/);
  return path.includes("\0") || path.startsWith("~") || /^[a-z]:/i.test(path) || parts.includes("..") || parts.includes("");
}

/** Under one and the same name some file systems keep only one file. */
export function caseless(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** Files that systems make by themselves and delete or change unasked. */
const SYSTEM_FILE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|\.Spotlight-V100|\.Trashes|\.fseventsd|\$RECYCLE\.BIN)(?:\/|$)/i;

/** Why a path is lawful but will make trouble somewhere, or nothing. */
export function troubleWith(path: string): string | undefined {
  if (SYSTEM_FILE.test(path)) return "is a file that an operating system makes and changes by itself";
  if (path.includes("\\")) return "contains a backslash, which Windows takes for a folder";
  if (/(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:\/|$)/i.test(path)) return "has a name that Windows keeps for devices";
  if (/[<>:"|?*]|[ .](?:\/|$)/.test(path)) return "cannot be written on Windows";
  if (/\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(path)) return "contains invisible signs that change how it reads";
  return undefined;
}
