import type { FailCondition } from '../../../src/batch/attention.ts';
import { evaluateBytes } from '../../../src/batch/evaluate-bytes.ts';
import type { EvaluatedCase } from '../../../src/batch/evaluate-case.ts';
import { reportedCase } from '../../../src/batch/findings.ts';
import { readySet, SetCache } from '../../../src/batch/set-cache.ts';
import { setsIn } from '../../../src/files/set-folders.ts';
import { type LoadedSet, loadSet } from '../../../src/files/sets/load-set.ts';
import { stringifyYaml } from '../../../src/files/stringify-yaml.ts';
import type { diagnostic } from '../../../src/model/diagnostic.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { SavedVerdict } from '../../../src/model/verdict.ts';
import type { Language } from '../../../src/model/vocabulary.ts';
import type { ReportedCase, ReportedDiagnostic } from '../../../src/report/batch/reporter.ts';
import { describeDiagnostic } from '../../../src/report/diagnostics.ts';

const shipped = new URL('../../../questions', import.meta.url).pathname;

/** The shipped set with this id. */
export async function shippedSet(id: string): Promise<LoadedSet> {
  return loadSet(id, await setsIn(shipped, [], '/'));
}

/** What a case is evaluated with, where the sample says nothing else. */
export interface SampleSettings {
  file?: string;
  set?: LoadedSet;
  asOf?: string;
  engine?: string;
  failing?: readonly FailCondition[];
}

/** A case file's data as a sample writes it. */
export type CaseData = Record<string, unknown>;

/** Evaluates a case as the program would. */
export async function evaluated(data: CaseData, settings: SampleSettings = {}): Promise<EvaluatedCase> {
  const { file = 'cases/traffpunkt.yaml', asOf = '2026-11-22', engine = '1.0.0' } = settings;
  const set = settings.set ?? (await shippedSet(String(data.questionSet)));
  const bytes = new TextEncoder().encode(stringifyYaml({ format: 'iop-case/1', ...data }));
  const sets = SetCache.of(readySet(set));
  const found = await evaluateBytes(bytes, file, { sets, engine, asOf, today: asOf, underSet: set.set.id });
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

/** The same case as reporters get it. */
export async function reported(data: CaseData, settings: SampleSettings = {}): Promise<ReportedCase> {
  const sample = await evaluated(data, settings);
  const { set } = sample.ready;
  return { ...reportedCase(sample, settings.failing ?? ['changed'], '2026-11-22'), set };
}

/** A verdict that says something else than what it was made from, with a digest of itself that fits. */
export function altered(verdict: SavedVerdict, changes: Partial<SavedVerdict>): SavedVerdict {
  const { digest: _, ...body } = { ...verdict, ...changes };
  return { ...body, digest: digestOf(body) };
}

/** A diagnostic as reporters get it. */
export function reportedDiagnostic(
  one: ReturnType<typeof diagnostic>,
  language: Language = 'sv',
): ReportedDiagnostic {
  const { file, line, column, level, code, data } = one;
  const place = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
  return { result: { file, ...place, level, code, message: describeDiagnostic(one, language) }, data };
}

const clear = {
  'several-providers': 'no',
  'makes-profit': 'no',
  'public-idea': 'no',
  'supports-general-work': 'no',
};
const criteria = {
  'association-initiative': 'yes',
  'political-programme': 'yes',
  'outside-standard-grant': 'yes',
  'no-market': 'yes',
  'co-financing': 'yes',
  'not-detail-regulated': 'yes',
  'long-term': 'yes',
};

/** A case under `forum` that may be an IOP, with these answers of the officer changed. */
export function forumCase(answers: Record<string, unknown> = {}): CaseData {
  return {
    id: 'traffpunkt-2026',
    title: 'Träffpunkt för personer med psykisk ohälsa',
    questionSet: 'forum',
    answers: { officer: { ...clear, ...criteria, 'association-developed': 'yes', ...answers } },
  };
}

/** What a case's own waiver says. */
export const waiver = { reason: 'Nämnden tar upp det i januari', by: 'juristen', until: '2026-12-31' };

const made = new Map<string, Promise<Record<string, ReportedCase>>>();

/** One case of every kind that reports tell apart, by what it is; made once for the same settings. */
export function everyKind(settings: SampleSettings = {}): Promise<Record<string, ReportedCase>> {
  if (settings.set) return makeEveryKind(settings);
  const key = JSON.stringify(settings);
  const kinds = made.get(key) ?? makeEveryKind(settings);
  made.set(key, kinds);
  return kinds;
}

async function makeEveryKind(settings: SampleSettings): Promise<Record<string, ReportedCase>> {
  const set = settings.set ?? (await shippedSet('forum'));
  const at = (name: string): SampleSettings => ({ ...settings, set, file: `cases/${name}.yaml` });
  const before = (await evaluated(forumCase(), at('before'))).fresh;
  const profit = forumCase({ 'makes-profit': 'yes' });
  const saved = (await evaluated(profit, at('profit'))).fresh;
  const otherwise = { outcome: 'iop-may-fit', possibleOutcomes: ['iop-may-fit'] };
  const rules = { ...saved.rules, decides: ['association-developed'] };
  const others = { ...saved.questionSet, version: '0.9.0', digest: digestOf('another set') };
  const stricter = { ...saved.criteria, 'long-term': 'open' as const };
  const waived = await reported({ ...profit, verdict: before }, at('waived'));
  return {
    new: await reported(forumCase(), at('new')),
    unchanged: await reported({ ...forumCase(), verdict: before }, at('unchanged')),
    answers: await reported({ ...profit, verdict: before }, at('answers')),
    byHand: await reported({ ...profit, verdict: { ...saved, ...otherwise } }, at('by-hand')),
    rules: await reported(
      {
        ...profit,
        verdict: altered(saved, { ...otherwise, rules, criteria: stricter, questionSet: others }),
      },
      at('rules'),
    ),
    date: await reported(
      { ...profit, verdict: altered(saved, { ...otherwise, asOf: '2020-01-01', engine: '0.8.0' }) },
      at('date'),
    ),
    engine: await reported(
      { ...profit, verdict: altered(saved, { ...otherwise, engine: '0.9.0' }) },
      at('engine'),
    ),
    open: await reported(forumCase({ 'no-market': 'unknown' }), at('open')),
    contradictory: await reported(forumCase({ 'association-initiative': 'no' }), at('contradictory')),
    disputed: await reported(
      {
        ...forumCase(),
        answers: { ...(forumCase().answers as object), association: { 'long-term': 'no' } },
      },
      at('disputed'),
    ),
    waived: { ...waived, findings: waived.findings.map((one) => ({ ...one, waived: waiver })) },
  };
}
