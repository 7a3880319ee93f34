/**
 * Reads base64 as RFC 4648 §4 writes it: undefined for any other text. Node reads much that nobody writes, and then a
 * changed text would stand for the same bytes.
 */
export function readBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
