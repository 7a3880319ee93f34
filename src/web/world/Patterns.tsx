import type { ReactNode } from "react";
import type { Tone } from "../findings/lookup.ts";

/** The drawing a pattern belongs to: patterns keep their size on the screen, so a scaled drawing has its own. */
export type Drawing = "page" | "map";

/** The fill of a tone: a colour and, for all but the plainest, a pattern, so that no tone is told by colour alone. */
export function fillOf(tone: Tone, drawing: Drawing = "page"): string {
  return `url(#${drawing}-${tone})`;
}

/**
 * The patterns of all tones. Their colours are in the style sheet.
 * @param scale units of the drawing per pixel of the screen
 */
export function Patterns({ drawing, scale = 1 }: { readonly drawing: Drawing; readonly scale?: number }) {
  const tile = (tone: Tone, size: number, turn: number, figure?: ReactNode) => (
    <pattern
      key={tone}
      id={`${drawing}-${tone}`}
      className={`tile tile-${tone}`}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${scale}) rotate(${turn})`}
    >
      <rect className="ground" width={size} height={size} />
      <g className="figure">{figure}</g>
    </pattern>
  );
  return (
    <defs>
      {tile("open", 8, 0)}
      {tile("possible", 8, 0)}
      {tile("investigation-only", 5, 45, <circle cx="2.5" cy="2.5" r="1.15" />)}
      {tile("open-on-arrival", 6, 45, <rect width="2.4" height="6" />)}
      {tile("blocked", 6, 0, <path d="M0 0L6 6M6 0L0 6" />)}
      {tile("not-possible", 6, 0, <path d="M0 0L6 6M6 0L0 6" />)}
      {tile("unknown", 5, -45, <rect width="1" height="5" />)}
    </defs>
  );
}

/** The patterns that legends, lists and the time line use. Once per page. */
export function PagePatterns() {
  return (
    <svg className="page-patterns" aria-hidden="true" width="0" height="0">
      <Patterns drawing="page" />
    </svg>
  );
}

/** A sample of a tone, for legends and lists. Its name always stands beside it. */
export function Swatch({ tone }: { readonly tone: Tone }) {
  return (
    <svg className="swatch" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
      <rect x="0.5" y="0.5" width="21" height="13" rx="2" fill={fillOf(tone)} />
    </svg>
  );
}
