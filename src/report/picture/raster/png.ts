import { zlibSync } from 'fflate';

interface Pixels {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row. */
  pixels: Uint8Array;
}

/**
 * Pixels as a PNG file: of numbered colours where there are at most 256, which is a quarter of the size. The same pixels
 * always give the same bytes: nothing of the machine or the clock is in it.
 */
export function png(image: Pixels): Uint8Array {
  const { width, height, pixels } = image;
  const numbered = numberedColours(image);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a sample; colours by number (3) or as red, green and blue (2); not interlaced.
  header.set([8, numbered ? 3 : 2, 0, 0, 0], 8);
  const rows = numbered ? rowsOf(numbered.numbers, width, height) : rowsOf(pixels, width * 3, height);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(numbered ? [chunk('PLTE', Uint8Array.from(numbered.colours))] : []),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Each row begins with its filter: 0, none. Most rows are one colour anyway. */
function rowsOf(samples: Uint8Array, length: number, height: number): Uint8Array {
  const rows = new Uint8Array((length + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(samples.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  }
  return rows;
}

/** Each pixel as the number of its colour, in the order in which colours come; undefined where there are too many. */
function numberedColours({ pixels }: Pixels): { numbers: Uint8Array; colours: number[] } | undefined {
  const known = new Map<number, number>();
  const colours: number[] = [];
  const numbers = new Uint8Array(pixels.length / 3);
  for (let i = 0; i < numbers.length; i++) {
    const rgb = [pixels[i * 3]!, pixels[i * 3 + 1]!, pixels[i * 3 + 2]!] as const;
    const key = (rgb[0] << 16) | (rgb[1] << 8) | rgb[2];
    let number = known.get(key);
    if (number === undefined) {
      if (known.size === 256) return undefined;
      number = known.size;
      known.set(key, number);
      colours.push(...rgb);
    }
    numbers[i] = number;
  }
  return { numbers, colours };
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
