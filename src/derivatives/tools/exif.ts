/**
 * The tags of EXIF 2.32 that place a picture in time and space and tell its device; others are listed by number.
 * Contradictory values stay as they are: they are evidence too.
 */
const NAMES: Readonly<Record<number, string>> = {
  0x010e: "ImageDescription",
  0x010f: "Make",
  0x0110: "Model",
  0x0112: "Orientation",
  0x0131: "Software",
  0x0132: "DateTime",
  0x013b: "Artist",
  0x8298: "Copyright",
  0x829a: "ExposureTime",
  0x829d: "FNumber",
  0x8827: "PhotographicSensitivity",
  0x9000: "ExifVersion",
  0x9003: "DateTimeOriginal",
  0x9004: "DateTimeDigitized",
  0x9010: "OffsetTime",
  0x9011: "OffsetTimeOriginal",
  0x9012: "OffsetTimeDigitized",
  0x920a: "FocalLength",
  0x9286: "UserComment",
  0xa002: "PixelXDimension",
  0xa003: "PixelYDimension",
  0xa420: "ImageUniqueID",
  0xa431: "BodySerialNumber",
  0xa433: "LensMake",
  0xa434: "LensModel",
};
const GPS_NAMES: readonly string[] =
  "GPSVersionID GPSLatitudeRef GPSLatitude GPSLongitudeRef GPSLongitude GPSAltitudeRef GPSAltitude GPSTimeStamp GPSSatellites GPSStatus GPSMeasureMode GPSDOP GPSSpeedRef GPSSpeed GPSTrackRef GPSTrack GPSImgDirectionRef GPSImgDirection GPSMapDatum".split(
    " ",
  );
const GPS_DATE = 29;
const EXIF_FOLDER = 0x8769;
const GPS_FOLDER = 0x8825;

/** Bytes of one value, by its type (TIFF 6.0): byte, ASCII, short, long, rational, signed byte, undefined, and so on. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const MOST_TAGS = 500;
const LONGEST_VALUE = 4_096;

type Value = string | number | readonly number[];

/** Reads a block of EXIF. What does not fit into the block is left out. */
export function readExif(block: Buffer): Readonly<Record<string, Value>> {
  const tiff = block.toString("latin1", 0, 6) === "Exif\0\0" ? block.subarray(6) : block;
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 8 || (order !== "II" && order !== "MM")) return {};
  const reader = new Reader(tiff, order === "II");
  const main = reader.folder(reader.uint(4, 4), nameOf);
  const inner = (tag: number, name: (tag: number) => string) => {
    const at = main[nameOf(tag)];
    return typeof at === "number" ? reader.folder(at, name) : {};
  };
  const { [nameOf(EXIF_FOLDER)]: _exif, [nameOf(GPS_FOLDER)]: _gps, ...rest } = main;
  return { ...rest, ...inner(EXIF_FOLDER, nameOf), ...inner(GPS_FOLDER, gpsNameOf) };
}

function nameOf(tag: number): string {
  return NAMES[tag] ?? `0x${tag.toString(16).padStart(4, "0")}`;
}

function gpsNameOf(tag: number): string {
  return tag === GPS_DATE ? "GPSDateStamp" : (GPS_NAMES[tag] ?? `GPS0x${tag.toString(16)}`);
}

class Reader {
  readonly #bytes: Buffer;
  readonly #little: boolean;

  constructor(bytes: Buffer, little: boolean) {
    this.#bytes = bytes;
    this.#little = little;
  }

  uint(at: number, size: number): number {
    return this.#little ? this.#bytes.readUIntLE(at, size) : this.#bytes.readUIntBE(at, size);
  }

  folder(at: number, name: (tag: number) => string): Record<string, Value> {
    const values: Record<string, Value> = {};
    if (at + 2 > this.#bytes.length) return values;
    const count = Math.min(this.uint(at, 2), MOST_TAGS);
    for (let entry = at + 2; entry < at + 2 + 12 * count && entry + 12 <= this.#bytes.length; entry += 12) {
      const value = this.#value(entry);
      if (value !== undefined) values[name(this.uint(entry, 2))] = value;
    }
    return values;
  }

  #value(entry: number): Value | undefined {
    const type = this.uint(entry + 2, 2);
    const size = SIZES[type] ?? 0;
    const length = size * this.uint(entry + 4, 4);
    const at = length <= 4 ? entry + 8 : this.uint(entry + 8, 4);
    if (length === 0 || length > LONGEST_VALUE || at + length > this.#bytes.length) return undefined;
    const bytes = this.#bytes.subarray(at, at + length);
    if (type === 2) return bytes.toString("utf8").replace(/\0[^]*$/, "");
    if (type === 7) return printable(bytes);
    const numbers = Array.from({ length: length / size }, (_, i) => this.#number(type, at + i * size));
    return numbers.length === 1 ? numbers[0] : numbers;
  }

  #number(type: number, at: number): number {
    if (type === 5) return this.uint(at, 4) / this.uint(at + 4, 4);
    if (type === 10) return this.#signed(at, 4) / this.#signed(at + 4, 4);
    if (type === 11) return this.#little ? this.#bytes.readFloatLE(at) : this.#bytes.readFloatBE(at);
    if (type === 12) return this.#little ? this.#bytes.readDoubleLE(at) : this.#bytes.readDoubleBE(at);
    const size = SIZES[type] ?? 1;
    return type === 6 || type === 8 || type === 9 ? this.#signed(at, size) : this.uint(at, size);
  }

  #signed(at: number, size: number): number {
    return this.#little ? this.#bytes.readIntLE(at, size) : this.#bytes.readIntBE(at, size);
  }
}

/** Text where it is one; else the bytes in hex. */
function printable(bytes: Buffer): string {
  const text = bytes.toString("latin1").replaceAll("\0", "").trim();
  return /^[\u0020-\u007e]*$/.test(text) ? text : bytes.toString("hex");
}
