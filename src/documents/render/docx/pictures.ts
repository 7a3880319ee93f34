import { ImageRun } from "docx";
import sharp from "sharp";
import type { Block, Composed } from "../../composed.ts";

type Picture = Extract<Block, { kind: "picture" }>;
/** Width of the text on the page, and the most that a picture may be high, in pixels of 96 to the inch. */
const ROOM = { width: 604, height: 680 } as const;
/** The drawing for programs that cannot show SVG is so much finer. */
const FINER = 3;

/** Every picture of a document as a run: the SVG, and the same as PNG for older programs. */
export async function drawPictures({ body, annexes }: Composed): Promise<ReadonlyMap<Picture, ImageRun>> {
  const pictures = picturesIn([body, ...annexes].flat());
  return new Map(await Promise.all(pictures.map(async (picture, i) => [picture, await draw(picture, i + 1)] as const)));
}

async function draw({ svg, alternative, caption }: Picture, id: number): Promise<ImageRun> {
  const image = sharp(Buffer.from(svg));
  const { width, height } = await image.metadata();
  const scale = Math.min(ROOM.width / width, ROOM.height / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const data = await image
    .resize({ width: transformation.width * FINER })
    .png()
    .toBuffer();
  return new ImageRun({
    type: "svg",
    data: Buffer.from(svg),
    transformation,
    fallback: { type: "png", data },
    altText: { id: String(id), name: caption ?? `${id}`, description: alternative },
  });
}

function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.kind === "picture") return [block];
    if (block.kind === "list") return picturesIn(block.items.flat());
    return block.kind === "quote" || block.kind === "marked" ? picturesIn(block.blocks) : [];
  });
}
