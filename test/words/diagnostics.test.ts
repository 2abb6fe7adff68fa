import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bindAnswers } from '../../src/files/cases/bind-answers.ts';
import { readCase } from '../../src/files/cases/read-case.ts';
import { loadSet, type SetFiles } from '../../src/files/sets/load-set.ts';
import { type Diagnostic, diagnostic, ProblemsFound } from '../../src/model/diagnostic.ts';
import { languages } from '../../src/model/vocabulary.ts';
import { describeDiagnostic, diagnosticLine } from '../../src/report/diagnostics.ts';
import { diagnosticSentences } from '../../src/words/diagnostics.ts';
import { diagnosticCodes } from '../../src/words/diagnostics-codes.ts';
import { badCases, badNationalCases } from './bad-cases.ts';
import { badSets } from './bad-sets.ts';

const root = path.resolve(import.meta.dirname, '../..');
const questions = path.join(root, 'questions');

/** The shipped sets, and one that stands for a file that its keeper is writing. */
function setFiles(own?: { id: string; text: string }): SetFiles {
  const shipped = ['forum', 'national-guidance'].map((id): [string, string] => [
    id,
    path.join(questions, `${id}.yaml`),
  ]);
  return {
    known: new Map(own ? [...shipped, [own.id, `${own.id}.yaml`]] : shipped),
    read: async (file) =>
      own && file === `${own.id}.yaml` ? new TextEncoder().encode(own.text) : readFileSync(file),
  };
}

async function problemsOfCase(
  name: string,
  contents: string | Uint8Array,
  set: string,
): Promise<readonly Diagnostic[]> {
  const read = readCase(typeof contents === 'string' ? new TextEncoder().encode(contents) : contents, name);
  if (!('yaml' in read)) return read.problems;
  if (read.problems.length > 0) return read.problems;
  return bindAnswers(read.file.answers, (await loadSet(set, setFiles())).set, read.yaml).problems;
}

async function problemsOfSet(name: string, text: string): Promise<readonly Diagnostic[]> {
  const id = /^id: (.*)$/m.exec(text)?.[1] ?? name;
  try {
    await loadSet(id, setFiles({ id, text }));
    return [];
  } catch (error) {
    if (error instanceof ProblemsFound)
      return error.diagnostics.map((one) => ({ ...one, file: one.file.replace(id, name) }));
    throw error;
  }
}

async function allProblems(): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const [name, contents] of Object.entries(badCases))
    found.push(...(await problemsOfCase(name, contents, 'forum')));
  for (const [name, contents] of Object.entries(badNationalCases)) {
    found.push(...(await problemsOfCase(name, contents, 'national-guidance')));
  }
  for (const [name, text] of Object.entries(badSets)) found.push(...(await problemsOfSet(name, text)));
  return found;
}

/** Source files outside the catalogues, as text. What an interview says of a line typed has its own words. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['words', 'interview'].includes(entry.name) ? [] : sources(at);
    return entry.name.endsWith('.ts') ? [readFileSync(at, 'utf8')] : [];
  });
}

describe('sentences for diagnostics', () => {
  it('exist in each language for every code that the sources use', () => {
    const calls = /(?:\b(?:diagnostic|problem|fail|at)\(\s*|\bcode: )'([a-z]+(?:-[a-z0-9]+)*)'/g;
    const used = new Set(
      sources(path.join(root, 'src')).flatMap((text) => [...text.matchAll(calls)].map(([, code]) => code)),
    );
    used.delete('code');
    expect(
      [...used].filter((code) => !(diagnosticCodes as readonly string[]).includes(code!)).sort(),
    ).toEqual([]);
  });

  it('exist for no code that the sources do not use', () => {
    const all = sources(path.join(root, 'src')).join('\n');
    expect(diagnosticCodes.filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });

  it('say the same things in each language, and stand in alphabetical order', () => {
    for (const language of languages)
      expect(Object.keys(diagnosticSentences[language])).toHaveLength(diagnosticCodes.length);
  });

  for (const language of languages) {
    it(`read as expected (${language})`, async () => {
      // Places are the readers' own matter, and their tests'.
      const lines = (await allProblems()).map((one) => `${one.file}: ${describeDiagnostic(one, language)}`);
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`expected/diagnostics.${language}.txt`);
    });
  }

  it('leave no gap where the data are', async () => {
    for (const one of await allProblems()) {
      for (const language of languages) {
        expect(describeDiagnostic(one, language), one.code).not.toMatch(
          /undefined|NaN|\[object|–(?=[ ;)]|$)/,
        );
      }
    }
  });
});

describe('the line of a diagnostic', () => {
  const found = {
    found: 'no-markett',
    set: 'forum',
    allowed: ['no-market', 'long-term'],
    suggestion: 'no-market',
  };

  it('begins with file, line and column, and says what was found, what is allowed and what was meant', () => {
    const one = diagnostic('unknown-question', { file: 'arenden/b.yaml', line: 7, column: 5 }, found);
    expect(diagnosticLine(one, 'sv')).toBe(
      'arenden/b.yaml:7:5: ”no-markett” är ingen fråga i frågesamlingen ”forum”; tillåtet är no-market eller long-term (menade du ”no-market”?)',
    );
    expect(diagnosticLine(one, 'en')).toBe(
      'arenden/b.yaml:7:5: ‘no-markett’ is not a question of the question set ‘forum’; allowed: no-market or long-term (did you mean ‘no-market’?)',
    );
  });

  it('names the level of what is no error', () => {
    const data = { set: 'forum', asOf: '2031-01-01', from: '2019-03-26', to: '2030-12-31' };
    const one = diagnostic('set-not-in-force', { file: 'a.yaml' }, data, 'warning');
    expect(diagnosticLine(one, 'sv')).toBe(
      'a.yaml: varning: frågesamlingen ”forum” gäller inte den 1 januari 2031; den gäller från den 26 mars 2019 till och med den 31 december 2030',
    );
    const skipped = diagnostic('skipped-not-a-case', { file: 'a.yaml' }, {}, 'note');
    expect(diagnosticLine(skipped, 'en')).toMatch(/^a\.yaml: note: /);
  });

  it('names the program where there is no file', () => {
    const one = diagnostic('unknown-option', { file: '' }, { found: '--al', suggestion: '--all' });
    expect(diagnosticLine(one, 'sv')).toBe('iop: flaggan ”--al” är okänd (menade du ”--all”?); se --help');
  });

  it('stays one line and harmless whatever the file is called or holds', () => {
    const one = diagnostic('not-yaml', { file: 'a\u001b[31m\nb.yaml', line: 1 }, { detail: 'x\ny\u202ez' });
    expect(diagnosticLine(one, 'en')).toBe('a\\u001b[31m b.yaml:1: this cannot be read as YAML: x y\\u202ez');
  });

  it('names only some of very many allowed values', () => {
    const allowed = Array.from({ length: 60 }, (_, i) => `fraga-${i + 1}`);
    const line = diagnosticLine(
      diagnostic('unknown-question', { file: 'a.yaml' }, { found: 'x', allowed }),
      'sv',
    );
    expect(line).toMatch(/fraga-20 och 40 till$/);
  });

  it('refuses a code without a sentence', () => {
    expect(() => diagnosticLine(diagnostic('no-such-code', { file: 'a.yaml' }), 'sv')).toThrow(
      'no-such-code',
    );
  });
});
