import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileSet } from '../../src/evaluate/compile.ts';
import { sealed, verdictBody } from '../../src/evaluate/saved-verdict.ts';
import { referenceTo } from '../../src/evaluate/set-reference.ts';
import { bindAnswers } from '../../src/files/cases/bind-answers.ts';
import { readCase, soundCase } from '../../src/files/cases/read-case.ts';
import { loadSet, type SetFiles } from '../../src/files/sets/load-set.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Language } from '../../src/model/vocabulary.ts';
import { type VerdictReport, verdictDocument } from '../../src/report/verdict-document.ts';

const folder = path.resolve(import.meta.dirname, '../../questions');
const ids = ['forum', 'lund', 'national-guidance', 'region-jonkoping', 'region-skane', 'stenungsund'];

const sets: SetFiles = {
  known: new Map([
    ...ids.map((id): [string, string] => [id, path.join(folder, `${id}.yaml`)]),
    ['storkoping', path.join(import.meta.dirname, 'storkoping.yaml')],
  ]),
  read: (file) => readFile(file),
};

export interface ScenarioOptions {
  language?: Language;
  asOf?: string;
  diagnostics?: readonly Diagnostic[];
}

/** What a report on the case in `yaml` (a whole case file) is made from; its set is a shipped one, or `storkoping`. */
export async function scenario(yaml: string, options: ScenarioOptions = {}): Promise<VerdictReport> {
  const read = soundCase(readCase(new TextEncoder().encode(yaml), 'arende.yaml'));
  const { questionSet } = read.file;
  const { set } = await loadSet(typeof questionSet === 'string' ? questionSet : questionSet.id, sets);
  const { answers, problems } = bindAnswers(read.file.answers, set, read.yaml);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const compiled = compileSet(set, options.asOf ?? '2026-11-22');
  return {
    set,
    compiled,
    case: { file: read.file, id: read.file.id ?? 'arende', answers },
    verdict: sealed(verdictBody(compiled, referenceTo(set), answers, '1.0.0')),
    language: options.language ?? 'sv',
    diagnostics: options.diagnostics ?? [],
  };
}

/** The document on the case in `yaml`. */
export async function documentOf(yaml: string, options?: ScenarioOptions) {
  return verdictDocument(await scenario(yaml, options));
}

/** The same report with one digest for all: digests say nothing to a reader, and change with every comma of a set. */
export function withoutDigests<T>(document: T): T {
  return JSON.parse(
    JSON.stringify(document).replace(/sha256:[0-9a-f]{64}/g, `sha256:${'0'.repeat(64)}`),
  ) as T;
}
