import { Baseline } from '../batch/baseline.ts';
import { type BatchItem, isBroken, type PlainCase } from '../batch/batch-item.ts';
import type { SeenSets } from '../batch/seen-sets.ts';
import { SummaryCount } from '../batch/summary.ts';
import { ToldOnce } from '../batch/told-once.ts';
import type { Context } from '../context.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { fewProblems } from '../model/few-problems.ts';
import type { FindingRule } from '../model/finding-rules.ts';
import { type Finding, isFailing } from '../report/batch/finding.ts';
import { type KnownFindings, writeBaselineFile } from './baseline-files.ts';
import type { Interruption } from './interruption.ts';
import { ReportOutputs } from './outputs.ts';
import { printDiagnostics } from './print.ts';
import type { ExitCode } from './program.ts';
import type { Settings } from './settings.ts';

/** Findings that are known, and whether the run fails when they are known in vain. */
export interface ReportedKnown extends KnownFindings {
  fails: boolean;
}

/** What is reported on. */
export interface ReportedRun {
  /** The sets that the cases of the run were evaluated under. */
  seen: SeenSets;
  known: ReportedKnown;
  interruption: Interruption;
}

/** Everything that a run says: reports, diagnostics, what would change, and its exit code. */
export class EvaluateReport {
  readonly #context: Context;
  readonly #settings: Settings;
  readonly #outputs: ReportOutputs;
  readonly #seen: SeenSets;
  readonly #count = new SummaryCount();
  readonly #known: ReportedKnown;
  readonly #interruption: Interruption;
  readonly #baseline: Baseline | undefined;
  readonly #once = new ToldOnce();
  readonly #failing: { file: string; rule: FindingRule }[] = [];
  #failed = false;
  #broken = false;

  private constructor(
    context: Context,
    settings: Settings,
    outputs: ReportOutputs,
    { seen, known, interruption }: ReportedRun,
  ) {
    this.#known = known;
    this.#baseline = known.baseline && new Baseline(known.baseline);
    this.#context = context;
    this.#settings = settings;
    this.#outputs = outputs;
    this.#seen = seen;
    this.#interruption = interruption;
  }

  /** @throws ProblemsFound for formats that do not go */
  static async open(
    context: Context,
    settings: Settings,
    formats: readonly string[],
    run: ReportedRun,
  ): Promise<EvaluateReport> {
    const outputs = await ReportOutputs.open(formats, context, settings, run.interruption.signal);
    return new EvaluateReport(context, settings, outputs, run);
  }

  /** Says what came of a file. A promise only where there is something to wait for. */
  add(item: BatchItem): Promise<void> | undefined {
    const { reported, diagnostics, diff } = item;
    if (diff !== undefined || diagnostics.length > 0) return this.#addAll(item);
    return reported && this.#addCase(item.file, reported);
  }

  async #addAll(item: BatchItem): Promise<void> {
    const { file, reported, diagnostics, diff } = item;
    if (diff !== undefined) await this.#outputs.diff(diff);
    await this.say(this.#once.of(file, diagnostics));
    if (reported) await this.#addCase(file, reported);
    else if (isBroken(item)) this.#count.addInvalid();
  }

  #addCase(file: string, reported: PlainCase): Promise<void> | undefined {
    const findings = this.#accepted(file, reported.findings);
    this.#failed ||= findings.some(isFailing);
    this.#count.add(reported.result);
    const set = this.#seen.get(reported.result.questionSet.digest);
    const { result, difference, waitingFor } = reported;
    return this.#outputs.case({ result, set, findings, difference, waitingFor });
  }

  /** The findings of a file, with those marked that a baseline holds or is to hold. */
  #accepted(file: string, found: readonly Finding[]): Finding[] {
    const { writeTo } = this.#known;
    const findings = this.#baseline?.apply(file, found) ?? [...found];
    if (writeTo === undefined) return findings;
    // What a new baseline is to hold: all that would fail without one.
    this.#failing.push(...found.filter(isFailing).map(({ rule }) => ({ file, rule })));
    return findings.map((one): Finding => (isFailing(one) ? { ...one, waived: { baseline: writeTo } } : one));
  }

  /** Says something that concerns no case, or a file that is none. */
  async say(diagnostics: readonly Diagnostic[]): Promise<void> {
    this.#broken ||= diagnostics.some(({ level }) => level === 'error');
    await this.#tell(diagnostics);
  }

  async #tell(diagnostics: readonly Diagnostic[]): Promise<void> {
    if (diagnostics.length === 0) return;
    const { language } = this.#settings;
    const { describeDiagnostic } = await import('../report/diagnostics.ts');
    await printDiagnostics(this.#context, diagnostics, language);
    for (const one of fewProblems(diagnostics)) {
      const result = { ...withoutData(one), message: describeDiagnostic(one, language) };
      await this.#outputs.diagnostic({ result, data: one.data });
    }
  }

  /** How many cases were evaluated. */
  get cases(): number {
    return this.#count.get().cases;
  }

  /** Whether some input was invalid, or could not be written. */
  get isBroken(): boolean {
    return this.#broken;
  }

  /** Ends the reports of a whole run. CONTRACT 6: invalid input goes before findings. */
  async end(): Promise<ExitCode> {
    const { writeTo } = this.#known;
    const { signal } = this.#interruption;
    if (writeTo !== undefined) await writeBaselineFile(writeTo, this.#failing, this.#context, signal);
    else await this.#tellUnused();
    await this.#outputs.end(this.#count.get());
    if (!this.#interruption.happened) return this.#broken ? 2 : this.#failed ? 1 : 0;
    // While reports were written, which no longer can say so.
    await printDiagnostics(this.#context, [this.#interrupted], this.#settings.language);
    return 130;
  }

  /** Ends the reports of a run that was broken off: what it has not come to is neither known nor gone. */
  async breakOff(): Promise<ExitCode> {
    await this.say([this.#interrupted]);
    await this.#outputs.end(this.#count.get());
    return 130;
  }

  get #interrupted(): Diagnostic {
    return diagnostic('interrupted', { file: 'iop' }, { count: this.cases });
  }

  /** Gives the files up of reports that were not ended. Never fails. */
  async abandon(): Promise<void> {
    await this.#outputs.abandon();
  }

  /** A baseline that knows too much is found something, as an unused waiver is: no input is invalid. */
  async #tellUnused(): Promise<void> {
    const { fails } = this.#known;
    const unused = this.#baseline?.unused(fails ? 'error' : 'note') ?? [];
    await this.#tell(unused);
    this.#failed ||= fails && unused.length > 0;
  }
}

function withoutData({ file, line, column, level, code }: Diagnostic) {
  return { file, ...(line !== undefined && { line }), ...(column !== undefined && { column }), level, code };
}
