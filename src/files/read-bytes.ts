import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { MAX_BYTES } from './yaml-text.ts';

/** The bytes of a file, or one more than may be read of a larger one: enough to see that it is too large. */
export async function readBytes(file: string, cwd: string): Promise<Uint8Array | { problems: Diagnostic[] }> {
  const fail = (code: string, data = {}) => ({ problems: [diagnostic(code, { file }, data)] });
  try {
    const handle = await open(path.resolve(cwd, file), 'r');
    try {
      const status = await handle.stat();
      if (status.isDirectory()) return fail('is-a-folder');
      if (status.size > MAX_BYTES) return fail('file-too-large', { bytes: status.size, limit: MAX_BYTES });
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('no-such-file');
    if (code === 'EISDIR') return fail('is-a-folder');
    return fail('cannot-read', { detail: code ?? message });
  }
}

/** Everything on a stream, up to one byte more than a case may have. */
export async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : (chunk as Buffer);
    chunks.push(bytes);
    size += bytes.length;
    if (size > MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}
