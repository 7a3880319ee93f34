/** Persian (U+06F0) and Arabic (U+0660) digits as Latin ones; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
