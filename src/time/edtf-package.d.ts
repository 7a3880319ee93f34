/** The part of the `edtf` package that is used here; it ships no types. */
declare module "edtf" {
  interface Mask {
    readonly value: number;
  }
  /** A date, interval or set. `min` and `max` are its first and last moments, milliseconds since 1970, UTC. */
  interface EdtfValue {
    readonly min: number;
    readonly max: number;
    /** 1 year, 2 month, 3 day; absent where the notion does not apply. */
    readonly precision?: number;
    readonly uncertain?: Mask;
    readonly approximate?: Mask;
  }
  export default function parse(text: string): EdtfValue;
}
