import type { Writable } from 'node:stream';
import type { Context } from '../context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/vocabulary.ts';

/** Thrown when the reader of our output has gone (`| head`): the run ends quietly. */
export class OutputClosed extends Error {}

/** Writes text, or the bytes of a file, and waits until the stream has taken it. */
export async function print(stream: Writable, content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    stream.write(content, (error) => {
      if (!error) resolve();
      else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new OutputClosed() : error);
    });
  });
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
  await print(
    context.stderr,
    fewProblems(diagnostics)
      .map((one) => `${diagnosticLine(one, language)}\n`)
      .join(''),
  );
}
