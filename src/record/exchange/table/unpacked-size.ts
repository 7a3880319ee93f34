import { fromBuffer, type ZipFile } from "yauzl";
import { DedereError } from "../../../errors/index.ts";

/** The largest workbook, unpacked: more than a million rows of some columns. */
const LARGEST = 512 * 1024 * 1024;

/**
 * Adds up what an archive says its parts are when unpacked, before anything is unpacked.
 * @throws {DedereError} `bad-file` if it is no archive or would be too large.
 */
export async function checkUnpackedSize(bytes: Buffer, file: string): Promise<void> {
  const size = await unpackedSize(bytes).catch(() => undefined);
  if (size === undefined) {
    const remedy = "Save it as .xlsx or as CSV in UTF-8; the older .xls is not read.";
    throw new DedereError("bad-file", `${file} cannot be read as a workbook`, [{ file, message: "This is no Excel workbook.", remedy }]);
  }
  if (size > LARGEST) {
    const remedy = "Save the sheet as CSV in UTF-8, which is read row by row.";
    throw new DedereError("bad-file", `${file} is too large unpacked`, [
      { file, message: `Unpacked it would take ${Math.round(size / 1024 / 1024)} MiB.`, remedy },
    ]);
  }
}

function unpackedSize(bytes: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip?: ZipFile) => {
      if (!zip) return reject(error);
      let size = 0;
      zip.on("entry", ({ uncompressedSize }) => {
        size += uncompressedSize;
        zip.readEntry();
      });
      zip.once("end", () => resolve(size));
      zip.once("error", reject);
      zip.readEntry();
    });
  });
}
