import { GrowingFile } from './growing-file.ts';

/**
 * Writes a report whole, over an older one of the same name.
 * @param stop ends the wait for the reader of a pipe
 * @throws ProblemsFound when it cannot be written
 */
export async function writeReport(
  file: string,
  shown: string,
  content: string | Uint8Array,
  stop?: AbortSignal,
): Promise<void> {
  const report = new GrowingFile(file, shown, { stop });
  await report.write(content);
  await report.close();
}
