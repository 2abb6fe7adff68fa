import { isUtf8 } from 'node:buffer';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { firstOddByte, placeOfByte } from './byte-place.ts';
import { MAX_BYTES } from './read-bytes.ts';

/** The text, or why these bytes are not text that can be a YAML file. */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | { problems: Diagnostic[] } {
  const fail = (code: string, data = {}, place = {}) => ({
    problems: [diagnostic(code, { file, ...place }, data)],
  });
  if (bytes.length > MAX_BYTES) return fail('file-too-large', { bytes: bytes.length, limit: MAX_BYTES });
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  ) {
    return fail('not-utf-8');
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const nul = buffer.indexOf(0);
  if (nul >= 0) return fail('nul-byte', {}, placeOfByte(buffer, nul));
  if (!isUtf8(buffer)) return fail('not-utf-8', {}, placeOfByte(buffer, firstOddByte(buffer)));
  return { text: buffer.toString('utf8') };
}
