import { changeOf } from '../evaluate/change.ts';
import type { CompiledSet } from '../evaluate/compile.ts';
import { evaluate } from '../evaluate/verdict.ts';
import { bindAnswers, type EarlierQuestion } from '../files/cases/bind-answers.ts';
import type { LocatedCase } from '../files/cases/read-case.ts';
import type { Case } from '../model/case.ts';
import { byPlace, type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { CaseResult } from '../model/evaluation.ts';
import type { SavedVerdict } from '../model/verdict.ts';
import { nameOf } from './case-name.ts';
import { SavableVerdict } from './savable-verdict.ts';
import type { ReadySet, SetCache } from './set-cache.ts';
import { problemsOf } from './set-problems.ts';
import { waiverProblems } from './waivers.ts';

/** What every case of a run is evaluated with. */
export interface EvaluationSettings {
  sets: SetCache;
  engine: string;
  /** `--as-of`, when given. */
  asOf: string | undefined;
  /** The day in Europe/Stockholm, where neither `--as-of` nor a decision says. */
  today: string;
  /** `--set`: evaluate as if under this set. */
  underSet: string | undefined;
}

/** A case that could be evaluated, with all that reports and (of a whole text) updates need. */
export class EvaluatedCase<Text extends LocatedCase = LocatedCase> {
  readonly text: Text;
  readonly case: Case;
  readonly ready: ReadySet;
  readonly compiled: CompiledSet;
  readonly result: CaseResult;
  /** Answers to questions that the set has renamed or removed since. */
  readonly earlier: EarlierQuestion[];
  /** Warnings: the case was evaluated all the same. */
  readonly warnings: Diagnostic[];
  readonly #savable: SavableVerdict;

  constructor(evaluated: Omit<EvaluatedCase<Text>, 'fresh'>, savable: SavableVerdict) {
    this.text = evaluated.text;
    this.case = evaluated.case;
    this.ready = evaluated.ready;
    this.compiled = evaluated.compiled;
    this.result = evaluated.result;
    this.earlier = evaluated.earlier;
    this.warnings = evaluated.warnings;
    this.#savable = savable;
  }

  /** The verdict as it would be saved now. Made when it is asked for: most cases of a large run do not need it. */
  get fresh(): SavedVerdict {
    return this.#savable.fresh;
  }
}

/** Evaluates a case whose form is already checked. */
export async function evaluateText<Text extends LocatedCase>(
  text: Text,
  file: string,
  settings: EvaluationSettings,
): Promise<EvaluatedCase<Text> | { problems: Diagnostic[] }> {
  try {
    const ready = await settings.sets.get(settings.underSet ?? idOfSet(text));
    return evaluateUnder(ready, text, file, settings);
  } catch (error) {
    const setPlace = text.yaml.locate(['questionSet']);
    const problems = problemsOf(error, setPlace);
    if (!problems) throw error;
    // An unknown set is the case's mistake: say where the case names it.
    const placed = problems.map((one) =>
      one.code === 'unknown-set' && one.line === undefined ? { ...one, ...setPlace } : one,
    );
    return { problems: [...text.problems, ...placed, ...ofTheCase(placed, text)].sort(byPlace) };
  }
}

/** What makes a case invalid whose set has mistakes, in files of its own: those are told once, but this of each case. */
function ofTheCase(problems: readonly Diagnostic[], text: LocatedCase): Diagnostic[] {
  const place = text.yaml.locate(['questionSet']);
  if (problems.some(({ file }) => file === place.file)) return [];
  return [diagnostic('set-unusable', place, { set: idOfSet(text) })];
}

function evaluateUnder<Text extends LocatedCase>(
  ready: ReadySet,
  text: Text,
  file: string,
  { engine, ...settings }: EvaluationSettings,
): EvaluatedCase<Text> | { problems: Diagnostic[] } {
  const asOf = settings.asOf ?? text.file.decision?.date ?? settings.today;
  const { answers, earlier, problems } = bindAnswers(text.file.answers, ready.set, text.yaml);
  problems.push(...waiverProblems(text));
  if (text.problems.length + problems.length > 0)
    return { problems: [...text.problems, ...problems].sort(byPlace) };
  const compiled = ready.compiledFor(asOf);
  const verdict = evaluate(compiled, answers);
  const saved = text.file.verdict ?? undefined;
  const id = text.file.id ?? nameOf(file);
  const savable = new SavableVerdict(verdict, compiled, ready, answers, engine);
  const result: CaseResult = {
    file,
    id,
    title: text.file.title ?? null,
    asOf,
    questionSet: ready.reference,
    ...verdict,
    change: hasVerdict(saved) ? changeOf(saved, savable.body, (date) => savable.at(date)) : 'new',
    savedOutcome: typeof saved?.outcome === 'string' ? saved.outcome : null,
  };
  const warnings = [...validityWarnings(ready, asOf, text), ...earlierNotes(earlier, text)];
  const evaluated = {
    text,
    case: { file: text.file, id, answers },
    ready,
    compiled,
    result,
    earlier,
    warnings,
  };
  return new EvaluatedCase(evaluated, savable);
}

function hasVerdict(
  saved: Readonly<Record<string, unknown>> | undefined,
): saved is Readonly<Record<string, unknown>> {
  return saved !== undefined && Object.keys(saved).length > 0;
}

/** The id of the set that a case names; a path there would make a verdict depend on where it is evaluated. */
export function idOfSet({ file }: LocatedCase): string {
  return typeof file.questionSet === 'string' ? file.questionSet : file.questionSet.id;
}

function validityWarnings({ set }: ReadySet, asOf: string, { yaml }: LocatedCase): Diagnostic[] {
  const { from, to } = set.valid ?? {};
  if ((from === undefined || from <= asOf) && (to === undefined || asOf <= to)) return [];
  return [
    diagnostic('set-not-in-force', yaml.locate(['questionSet']), { set: set.id, asOf, from, to }, 'warning'),
  ];
}

function earlierNotes(earlier: readonly EarlierQuestion[], { yaml }: LocatedCase): Diagnostic[] {
  return earlier.map(({ respondent, question, to }) => {
    const place = yaml.locate(['answers', respondent, question], 'key');
    const code = to === undefined ? 'earlier-question-removed' : 'earlier-question-renamed';
    return diagnostic(code, place, { found: question, question: to }, 'note');
  });
}
