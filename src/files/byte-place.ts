/** Where in a file a byte stands that cannot be text: line and column from 1. What comes before it is text. */
export function placeOfByte(bytes: Buffer, at: number): { line: number; column: number } {
  // A byte order mark is no column.
  const before = bytes.toString('utf8', 0, at).replace(/^\ufeff/, '');
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** The first byte that is not UTF-8 in bytes that are not. */
export function firstOddByte(bytes: Buffer): number {
  // Whatever is not UTF-8 is read as U+FFFD, and written back it is other bytes.
  const again = Buffer.from(bytes.toString('utf8'));
  return bytes.findIndex((byte, i) => byte !== again[i]);
}
