/** The beginning and the end of a file, and its size. They overlap in a short file. */
export interface BothEnds {
  readonly head: Buffer;
  readonly tail: Buffer;
  /** Bytes. */
  readonly size: number;
}

/**
 * Reads a file of any size, keeping only its ends.
 * @param enough asked once with the head: whether the rest is of no interest; `tail` and `size` are then those of what was read
 */
export async function bothEnds(input: AsyncIterable<Uint8Array>, headSize: number, tailSize: number, enough: (head: Buffer) => boolean): Promise<BothEnds> {
  let head: Buffer = Buffer.alloc(0);
  let tail: Buffer = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of input) {
    size += chunk.length;
    if (head.length < headSize) {
      head = Buffer.concat([head, chunk.subarray(0, headSize - head.length)]);
      if (head.length === headSize && enough(head)) break;
    }
    tail = Buffer.concat([tail, chunk]);
    if (tail.length > 2 * tailSize) tail = tail.subarray(tail.length - tailSize);
  }
  return { head, tail: tail.subarray(Math.max(0, tail.length - tailSize)), size };
}
