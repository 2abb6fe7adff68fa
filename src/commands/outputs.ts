import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import type { Context } from '../context.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import type { DiagnosticResult, Summary } from '../model/evaluation.ts';
import { batchFormats } from '../report/batch/formats.ts';
import type { BatchReporter, ReportedCase } from '../report/batch/reporter.ts';
import { print } from './print.ts';
import { oneOf, type Settings } from './settings.ts';

/** The reports of one run: each `--format name` to stdout, each `--format name=FILE` to its file. */
export class ReportOutputs {
  readonly #outputs: { reporter: BatchReporter; stream: Writable; file: string | undefined }[];

  constructor(formats: readonly string[], context: Context, settings: Settings) {
    const parsed = formats.map((one) => parseFormat(one));
    const toStdout = parsed.filter(({ file }) => file === undefined);
    if (toStdout.length > 1)
      throw new ProblemsFound([
        diagnostic(
          'two-formats-on-stdout',
          { file: 'iop' },
          { found: toStdout.map(({ name }) => name).join(', ') },
        ),
      ]);
    const { engine, language, colour } = settings;
    const shared = { engine, language, colour, width: context.stdout.columns ?? 80 };
    this.#outputs = parsed.map(({ name, file }) => ({
      reporter: batchFormats[name](shared),
      stream: file === undefined ? context.stdout : createWriteStream(path.resolve(context.cwd, file)),
      file,
    }));
    for (const { stream, file } of this.#outputs) if (file !== undefined) stream.on('error', () => {});
  }

  case(reported: ReportedCase): Promise<void> {
    return this.#each((reporter) => reporter.case(reported));
  }

  diagnostic(one: DiagnosticResult): Promise<void> {
    return this.#each((reporter) => reporter.diagnostic(one));
  }

  async end(summary: Summary): Promise<void> {
    await this.#each((reporter) => reporter.end(summary));
    for (const { stream, file } of this.#outputs) {
      if (file !== undefined) await new Promise<void>((resolve) => stream.end(() => resolve()));
    }
  }

  async #each(piece: (reporter: BatchReporter) => string): Promise<void> {
    for (const { reporter, stream, file } of this.#outputs) {
      try {
        await print(stream, piece(reporter));
      } catch (error) {
        if (file === undefined) throw error;
        const { code, message } = error as NodeJS.ErrnoException;
        throw new ProblemsFound([diagnostic('cannot-write', { file }, { detail: code ?? message })]);
      }
    }
  }
}

function parseFormat(written: string) {
  const at = written.indexOf('=');
  const name = oneOf(
    '--format',
    at < 0 ? written : written.slice(0, at),
    Object.keys(batchFormats) as (keyof typeof batchFormats)[],
  );
  const file = at < 0 ? undefined : written.slice(at + 1);
  if (file === '')
    throw new ProblemsFound([
      diagnostic('missing-argument', { file: 'iop' }, { found: `--format ${written}` }),
    ]);
  return { name, file };
}
