import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';

/** Most bytes of a case file or question set that are read. */
export const MAX_BYTES = 1024 * 1024;

/** The bytes of a file, or why it cannot be a case; `shown` is how messages name it. */
export async function readBytes(
  file: string,
  cwd: string,
  shown = file,
): Promise<Uint8Array | { problems: Diagnostic[] }> {
  try {
    const handle = await open(path.resolve(cwd, file), 'r');
    try {
      const status = await handle.stat();
      const refused = tooLargeOrFolder(shown, status);
      if (refused) return refused;
      // Pipes and devices (`<(…)`, `/dev/stdin`) do not say how much they hold, and may never end.
      return status.isFile() ? await handle.readFile() : await readStream(handle.createReadStream());
    } finally {
      await handle.close();
    }
  } catch (error) {
    return cannotRead(shown, error);
  }
}

/** Why what was opened is not read; undefined when it may be. */
export function tooLargeOrFolder(
  file: string,
  status: { isDirectory(): boolean; size: number },
): { problems: Diagnostic[] } | undefined {
  if (status.isDirectory()) return { problems: [diagnostic('is-a-folder', { file })] };
  if (status.size <= MAX_BYTES) return undefined;
  return { problems: [diagnostic('file-too-large', { file }, { bytes: status.size, limit: MAX_BYTES })] };
}

/** What the system's refusal means. */
export function cannotRead(file: string, error: unknown): { problems: Diagnostic[] } {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { problems: [diagnostic('no-such-file', { file })] };
  if (code === 'EISDIR') return { problems: [diagnostic('is-a-folder', { file })] };
  return { problems: [diagnostic('cannot-read', { file }, { detail: code ?? message })] };
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
