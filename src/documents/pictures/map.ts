import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { drawWorld, HEIGHT, WIDTH as MAP_WIDTH, type WorldShapes } from "../../atlas/atlas.ts";
import { STATUSES, type Status } from "../../forum/index.ts";
import type { Context } from "../check/context.ts";
import type { Block } from "../composed.ts";
import { commaOf } from "../compose/notes.ts";
import { dayIn, numberIn } from "../compose/printed.ts";
import { type DocumentLanguage, writtenFrom } from "../languages.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import { drawing, label, WIDTH } from "./svg.ts";

/** A colour and, for all but the plainest, a pattern: no status is told by colour alone, and a copier has none. */
const FILLS: Readonly<Record<Status, { readonly ground: string; readonly figure: string; readonly size: number; readonly turn: number }>> = {
  open: { ground: "#0b5a84", figure: "", size: 8, turn: 0 },
  "investigation-only": { ground: "#9fd0e8", figure: '<circle cx="2.5" cy="2.5" r="1.15" fill="#0b5a84"/>', size: 5, turn: 45 },
  "open-on-arrival": { ground: "#f6d27a", figure: '<rect width="2.4" height="6" fill="#a86f00"/>', size: 6, turn: 45 },
  blocked: { ground: "#57514c", figure: '<path d="M0 0L6 6M6 0L0 6" stroke="#8f8780" stroke-width="0.7"/>', size: 6, turn: 0 },
  unknown: { ground: "#f6f4ee", figure: '<rect width="1" height="5" fill="#c3bdaf"/>', size: 5, turn: -45 },
};

let world: WorldShapes | undefined;

/** The world with the status of every forum on the day, and a legend with their numbers. */
export function mapPicture({ document: { head }, law, lawDay }: Context): readonly Block[] {
  const { language } = head;
  const words = PICTURE_WORDS[language];
  world ??= drawWorld(JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json"), "utf8")));
  const scale = WIDTH / MAP_WIDTH;
  const legend = STATUSES.map((status) => ({ status, text: `${words.status[status]}: ${numberIn(language, law.count(status))}` }));
  const top = Math.ceil(HEIGHT * scale) + 16;
  const shapes = world.shapes
    .filter(({ code }) => code !== "ICC")
    .map(({ code, path, dot }) => {
      const fill = fillOf(law.statusOf(code) ?? "unknown");
      const area = path === "" ? "" : `<path d="${path}" fill="${fill}"/>`;
      return dot ? `${area}<circle cx="${dot[0].toFixed(1)}" cy="${dot[1].toFixed(1)}" r="2.6" fill="${fill}"/>` : area;
    });
  const svg = drawing(
    top + 30,
    language,
    `<defs>${STATUSES.filter((status) => FILLS[status].figure !== "")
      .map(pattern)
      .join(
        "",
      )}</defs><g transform="scale(${scale})" stroke="#6b655f" stroke-width="0.4"><path d="${world.land}" fill="#e6e2da"/>${shapes.join("")}</g>${samples(legend, top, language)}`,
  );
  const caption = words.map(dayIn(language, lawDay));
  return [{ kind: "picture", svg, caption, alternative: `${caption}. ${legend.map(({ text }) => text).join(commaOf(language))}.` }];
}

function pattern(status: Status): string {
  const { ground, figure, size, turn } = FILLS[status];
  return `<pattern id="${status}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"><rect width="${size}" height="${size}" fill="${ground}"/>${figure}</pattern>`;
}

/** A plain colour needs no pattern, whose tiles would show their seams. */
const fillOf = (status: Status) => (FILLS[status].figure === "" ? FILLS[status].ground : `url(#${status})`);

/** Letters of the legend, in units of the drawing, and what a sample takes beside them. */
const LETTER = 5.6;
const SAMPLE = 44;

/** The legend, from the side where reading begins; each entry has room for its words. */
function samples(legend: readonly { readonly status: Status; readonly text: string }[], top: number, language: DocumentLanguage): string {
  const mirrored = writtenFrom(language) === "rtl";
  let along = 0;
  return legend
    .map(({ status, text }) => {
      const start = mirrored ? WIDTH - along : along;
      along += SAMPLE + text.length * LETTER;
      const box = `<rect x="${mirrored ? start - 20 : start}" y="${top}" width="20" height="13" fill="${fillOf(status)}" stroke="#6b655f" stroke-width="0.5"/>`;
      return box + label(mirrored ? start - 26 : start + 26, top + 11, text, language, 'font-size="11"');
    })
    .join("");
}
