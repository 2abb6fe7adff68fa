import type { Writable } from 'node:stream';
import type { Context } from '../context.ts';
import { type Diagnostic, diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import type { Language } from '../model/vocabulary.ts';

/** Thrown when the reader of our output has gone (`| head`): the run ends quietly. */
export class OutputClosed extends Error {}

/** Writes text, or the bytes of a file, and waits until the stream has taken it. @throws the system's error */
export async function written(stream: Writable, content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(content, (error) => (error ? reject(error) : resolve()));
  });
}

/** Writes to standard output. @throws OutputClosed; ProblemsFound where it cannot be written (a full disk) */
export async function print(
  stdout: Writable & { isTTY?: boolean },
  content: string | Uint8Array,
): Promise<void> {
  try {
    await written(stdout, content);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // A terminal that has hung up says EIO.
    if (code === 'EPIPE' || (code === 'EIO' && stdout.isTTY)) throw new OutputClosed();
    throw new ProblemsFound([diagnostic('cannot-print', { file: 'iop' }, { detail: code ?? message })]);
  }
}

/** Says something on standard error. Never fails: nobody would be left to be told. */
export async function tell({ stderr }: Pick<Context, 'stderr'>, text: string): Promise<void> {
  await written(stderr, text).catch(() => {});
}

/** One line on stderr a diagnostic (CONTRACT 5), but of very many about one file only the first. */
export async function printDiagnostics(
  context: Context,
  diagnostics: readonly Diagnostic[],
  language: Language,
): Promise<void> {
  if (diagnostics.length === 0) return;
  // Their words are loaded when something is wrong.
  const { fewProblems } = await import('../model/few-problems.ts');
  const { diagnosticLine } = await import('../report/diagnostics.ts');
  const lines = fewProblems(diagnostics).map((one) => `${diagnosticLine(one, language)}\n`);
  await tell(context, lines.join(''));
}
