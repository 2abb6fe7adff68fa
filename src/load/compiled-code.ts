/**
 * What V8 has compiled of a file of the bundle, as it is kept beside it: with the text that it was made from, and twice.
 *
 * V8 itself looks whether code is of its own version and flags, and of a text of that length; not whether it is of that text, nor whether it
 * is whole: one bit that is another ends the process or changes what it does (tried with Node 20, 22 and 24). To compare with copies takes
 * 0.2 ms for all that `evaluate` loads, and nothing needs loading for it.
 *
 * Rejected (2026-11-28): a CRC by zlib or a hash by crypto, which take 1.4 and 2 to 4 ms to load before they count anything; a checksum
 * in JavaScript, 3 ms, for V8 only optimises it when it is nearly done.
 */

/** The folder of the code that this very program for JavaScript has compiled; that of another version or processor would be of no use. */
export const compiledFolder = `compiled-${process.version}-${process.platform}-${process.arch}`;

/** What is kept. */
export function keptCode(text: Buffer, code: Buffer): Buffer {
  return Buffer.concat([code, text, code]);
}

/** The code in what is kept; undefined if it is of another text, or damaged. */
export function codeOf(kept: Buffer, text: Buffer): Buffer | undefined {
  const size = (kept.length - text.length) / 2;
  const code = kept.subarray(0, size);
  const after = kept.subarray(size, size + text.length);
  const isWhole = after.equals(text) && kept.subarray(size + text.length).equals(code);
  return isWhole ? code : undefined;
}
