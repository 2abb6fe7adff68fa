import type { Readable } from 'node:stream';
import { type CaseSource, findCases } from '../files/find-cases.ts';
import { readStream } from '../files/read-bytes.ts';
import { readBytesSync } from '../files/read-bytes-sync.ts';
import type { SetFiles } from '../files/sets/load-set.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { evaluateBytes } from './evaluate-bytes.ts';
import type { EvaluatedCase, EvaluationSettings } from './evaluate-case.ts';
import { type ReadySet, SetCache } from './set-cache.ts';
import { ToldOnce } from './told-once.ts';

/** Where cases are read from. */
export interface CaseWorld {
  stdin: Readable;
  cwd: string;
}

/** What is read with what: see {@link EvaluationSettings}. */
export interface ReadSettings {
  engine: string;
  asOf: string | undefined;
  today: string;
  underSet?: string | undefined;
  sets(): Promise<SetFiles>;
  /** Sets that a command has read from files it was given: they stand before known ones of the same id. */
  given?: readonly ReadySet[] | undefined;
}

/** All cases behind `paths`, evaluated, by path; a file that cannot be evaluated is its problems. */
export async function* readCases(
  paths: readonly string[],
  world: CaseWorld,
  settings: ReadSettings,
): AsyncGenerator<EvaluatedCase | { problems: Diagnostic[] }> {
  const { engine, asOf, today, underSet, given = [] } = settings;
  const evaluation: EvaluationSettings = {
    sets: new SetCache(await settings.sets()),
    engine,
    asOf,
    today,
    underSet,
  };
  for (const ready of given) evaluation.sets.add(ready.set.id, ready);
  // A set that cannot be used is one mistake, not one for every case.
  if (underSet !== undefined) await evaluation.sets.get(underSet);
  const { sources, problems } = await findCases(paths, world.cwd);
  if (problems.length > 0) yield { problems };
  const once = new ToldOnce();
  for (const source of sources) {
    const found = 'problems' in source ? source : await evaluateSource(source, world, evaluation);
    if ('problems' in found && 'file' in source) yield { problems: once.of(source.file, found.problems) };
    else yield found;
  }
}

async function evaluateSource(
  source: CaseSource,
  world: CaseWorld,
  evaluation: EvaluationSettings,
): Promise<EvaluatedCase | { problems: Diagnostic[] }> {
  const bytes = await readSource(source, world);
  if ('problems' in bytes) return bytes;
  const evaluated = await evaluateBytes(bytes, source.file, evaluation);
  return 'problems' in evaluated ? { problems: asOther(evaluated.problems, source.named) } : evaluated;
}

/** The bytes of a file, or of standard input. */
export async function readSource(
  { file }: CaseSource,
  world: CaseWorld,
): Promise<Uint8Array | { problems: Diagnostic[] }> {
  return file === '-' ? readStream(world.stdin) : readBytesSync(file, world.cwd);
}

/** What has no `format: iop-case/…`: an empty file is YAML too. */
const noCase: ReadonlySet<string> = new Set(['not-a-case', 'empty-file']);

/** YAML in a folder that is something else than a case is skipped with a note (CONTRACT 5). */
export function asOther(problems: readonly Diagnostic[], named: boolean): Diagnostic[] {
  if (named || problems.some(({ code }) => !noCase.has(code))) return [...problems];
  return problems.map((one) => ({ ...one, code: 'skipped-not-a-case', level: 'note' }));
}
