import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from '../context.ts';
import { GrowingFile } from '../files/growing-file.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import type { Summary } from '../model/evaluation.ts';
import { batchFormatNames, evaluateFormatNames } from '../report/batch/format-names.ts';
import { batchFormats } from '../report/batch/formats.ts';
import type {
  BatchReporter,
  ReportedCase,
  ReportedDiagnostic,
  ReportSettings,
} from '../report/batch/reporter.ts';
import { safeLines } from '../report/safe-text.ts';
import { OutputClosed, print, tell } from './print.ts';
import { type Settings, wrongOption } from './settings.ts';

/** Characters that are printed at once: a write for each case would take longer than evaluating it. */
const PIECE = 65_536;

interface Output {
  reporter: BatchReporter;
  /** Absent for standard output. */
  file: GrowingFile | undefined;
  /** What has not been printed yet. */
  pending: string;
}

/** The files of `--format name=FILE`, as given. */
export function filesOf(formats: readonly string[]): string[] {
  return formats.flatMap((written) => parseFormat(written).file ?? []);
}

/** The reports of one run: each `--format name` to stdout, each `--format name=FILE` to its file. */
export class ReportOutputs {
  readonly #outputs: Output[];
  readonly #context: Context;
  /** Where what is no report goes: beside a report for people; else it would get into one for programs. */
  readonly #aside: Output | 'stdout' | 'stderr';
  /** Nobody reads standard output any more (`| head`). The run goes on: for its exit code, and for what it writes elsewhere. */
  #stdoutClosed = false;
  /** Where GitHub keeps the summary page of a step; absent elsewhere. */
  readonly #jobSummary: string | undefined;

  private constructor(context: Context, outputs: Output[], isText: boolean) {
    this.#context = context;
    this.#outputs = outputs;
    this.#jobSummary = context.env.GITHUB_STEP_SUMMARY || undefined;
    const onStdout = outputs.find(({ file }) => file === undefined);
    this.#aside = isText ? (onStdout ?? 'stdout') : 'stderr';
  }

  /**
   * @param stop ends the wait for the readers of pipes
   * @throws ProblemsFound for formats that there are not, or that are two on standard output
   */
  static async open(
    formats: readonly string[],
    context: Context,
    settings: Settings,
    stop: AbortSignal,
  ): Promise<ReportOutputs> {
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
    const outputs: Output[] = [];
    for (const { name, file } of parsed) {
      const format = await batchFormats[name]();
      outputs.push({
        reporter: format(reportSettings(file, context, settings)),
        file:
          file === undefined ? undefined : new GrowingFile(path.resolve(context.cwd, file), file, { stop }),
        pending: '',
      });
    }
    const isText = toStdout.every(({ name }) => name === 'text');
    return new ReportOutputs(context, outputs, isText);
  }

  /** A promise only where there is something to wait for: of thousands of cases, few fill a piece. */
  case(reported: ReportedCase): Promise<void> | undefined {
    return this.#each((reporter) => reporter.case(reported));
  }

  async diagnostic(one: ReportedDiagnostic): Promise<void> {
    await this.#each((reporter) => reporter.diagnostic(one));
  }

  /** What `--update` would change. */
  async diff(diff: string): Promise<void> {
    const text = safeLines(diff);
    if (this.#aside === 'stderr') await tell(this.#context, text);
    else if (this.#aside === 'stdout') await this.#toStdout(text);
    else await this.#write(this.#aside, text);
  }

  async end(summary: Summary): Promise<void> {
    await this.#each((reporter) => reporter.end(summary));
    await this.#writeJobSummary(summary);
    for (const output of this.#outputs) await (output.file ? output.file.close() : this.#flush(output));
  }

  /** Gives the files up that the run has not ended: what stood there stays. Never fails. */
  async abandon(): Promise<void> {
    for (const { file } of this.#outputs) await file?.abandon();
  }

  async #writeJobSummary(summary: Summary): Promise<void> {
    const file = this.#jobSummary;
    if (file === undefined) return;
    for (const { reporter } of this.#outputs) {
      const text = reporter.jobSummary?.(summary);
      if (text === undefined) continue;
      await appendFile(file, text).catch((error: NodeJS.ErrnoException) => {
        const data = { detail: error.code ?? error.message };
        throw new ProblemsFound([diagnostic('cannot-write', { file }, data)]);
      });
    }
  }

  #each(piece: (reporter: BatchReporter) => string): Promise<void> | undefined {
    const writing: Promise<void>[] = [];
    for (const output of this.#outputs) {
      const one = this.#write(output, piece(output.reporter));
      if (one) writing.push(one);
    }
    return writing.length === 0 ? undefined : Promise.all(writing).then(() => {});
  }

  #write(output: Output, text: string): Promise<void> | undefined {
    if (output.file) return output.file.write(text);
    output.pending += text;
    // On a terminal, a report and the diagnostics on stderr are read together.
    const isDue = this.#context.stdout.isTTY === true || output.pending.length >= PIECE;
    return isDue ? this.#flush(output) : undefined;
  }

  async #flush(output: Output): Promise<void> {
    const { pending } = output;
    output.pending = '';
    await this.#toStdout(pending);
  }

  async #toStdout(text: string): Promise<void> {
    if (this.#stdoutClosed) return;
    try {
      await print(this.#context.stdout, text);
    } catch (error) {
      if (!(error instanceof OutputClosed)) throw error;
      this.#stdoutClosed = true;
    }
  }
}

/** A file is no terminal: what is written there is neither coloured nor wrapped. */
function reportSettings(file: string | undefined, context: Context, settings: Settings): ReportSettings {
  const { engine, language, plain, links } = settings;
  const onTerminal = file === undefined && context.stdout.isTTY === true;
  return {
    engine,
    language,
    plain,
    linkedFolder: file === undefined && links ? `${pathToFileURL(context.cwd).href}/` : undefined,
    colour: file === undefined && settings.colour,
    width: onTerminal ? (context.stdout.columns ?? 80) : undefined,
    toFile: file !== undefined,
    toWorkingFolder: file === undefined ? '' : toWorkingFolder(file, context.cwd),
  };
}

/** The way from a report's folder to the working folder, for links between files. */
function toWorkingFolder(file: string, cwd: string): string {
  const way = path.relative(path.dirname(path.resolve(cwd, file)), cwd);
  return way === '' ? '' : `${way.split(path.sep).join('/')}/`;
}

function parseFormat(written: string) {
  const at = written.indexOf('=');
  const format = at < 0 ? written : written.slice(0, at);
  const name = batchFormatNames.find((one) => one === format);
  if (!name) throw new ProblemsFound([wrongOption('--format', format, evaluateFormatNames)]);
  const file = at < 0 ? undefined : written.slice(at + 1);
  if (file === '')
    throw new ProblemsFound([diagnostic('missing-value', { file: 'iop' }, { found: `--format ${written}` })]);
  // As among paths, `-` is the standard stream.
  return { name, file: file === '-' ? undefined : file };
}
