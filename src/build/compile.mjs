/**
 * Keeps what V8 compiles of the bundle, for `src/load/`: of files that common runs load with all functions that those need, of others what
 * it takes to load them. The runs are made in this process; what they write goes into a folder that is removed.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** Command lines, each with its exit code, in the order in which they are run. */
const runs = [
  [0, '--version'],
  [0, '--help'],
  [0, 'evaluate --help'],
  [0, 'evaluate cases/a.yaml --update'],
  ...['text', 'ndjson', 'github', 'json', 'html'].map((format) => [0, `evaluate cases --format ${format}`]),
  [2, 'evaluate wrong.yaml'],
  [0, 'evaluate cases --cache'],
  [0, 'evaluate cases --cache --format ndjson --as-of 2026-11-22 --fail-on never --jobs 1'],
  [0, 'explain cases/a.yaml'],
  [0, 'explain cases/b.yaml --format html --lang en'],
  [0, 'list cases'],
  [0, 'merge cases/a.yaml cases/a.yaml --same-case'],
  [130, 'screen --plain --title T --public P --association A --reference R'],
  [0, 'questions list'],
  [0, 'questions show forum'],
  [0, 'questions check forum'],
  [0, 'questions graph forum'],
  [0, 'schema case'],
  [2, 'no-such-command'],
];

/** What they are about: a case with all that a case has, one with little, and one that is wrong. */
const files = {
  'cases/a.yaml': `# Ärende
format: iop-case/1
id: a
title: Träffpunkt
questionSet: forum
parties: { public: [Socialnämnden], associations: ["RSMH"] }
answers:
  association:
    association-initiative: ja
    several-providers: no
  officer:
    several-providers:
      value: yes
      note: Enligt kartläggning.
      evidence: [kartläggning.pdf]
      at: 2026-11-22T10:15:00Z
    no-market: { value: unknown }
agreement: { period: { from: 2027-01-01, to: 2029-12-31 } }
`,
  'cases/b.yaml': 'format: iop-case/1\nquestionSet: lund\nanswers: { officer: { several-providers: yes } }\n',
  'wrong.yaml': 'format: iop-case/1\nquestionSet: lund\nanswers: { officer: { several-provider: yes } }\n',
};

/**
 * Puts it into the folder of a bundle.
 * @param {string} folder absolute
 * @param {import('esbuild').Metafile['outputs']} outputs the bundle
 */
export async function compileBundle(folder, outputs) {
  const names = Object.keys(outputs).filter((file) => file.endsWith('.cjs'));
  // What the thread makes of a case: it has files of its own.
  const extract = names.find((file) => outputs[file].entryPoint === 'src/files/cases/case-extract.ts');
  const { load, compile, keep } = createRequire(import.meta.url)(path.join(folder, 'load.cjs'));
  const bundled = new Set(names.map((name) => path.basename(name)));
  // By names that are no parts of paths: V8 keeps a text with the one that it is a part of, and so where the program is built.
  for (const name of readdirSync(folder)) if (bundled.has(name)) compile(name);
  const cwd = mkdtempSync(path.join(tmpdir(), 'iop-compile-'));
  try {
    mkdirSync(path.join(cwd, 'cases'));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
    const { main } = load('main.cjs');
    for (const [code, line] of runs) {
      const ended = await main(line.split(' '), contextIn(cwd));
      if (ended !== code) throw new Error(`iop ${line}: ${ended}`);
    }
    const { extractOf } = load(path.basename(extract));
    for (const text of Object.values(files)) extractOf(Buffer.from(text));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
  keep();
}

/** A world without a terminal, where nobody answers and nobody reads. */
function contextIn(cwd) {
  const nowhere = () => new Writable({ write: (_text, _encoding, done) => done() });
  return {
    ...{ stdin: Readable.from([]), stdout: nowhere(), stderr: nowhere(), env: {}, cwd },
    // Another day could be one for which a set has no values.
    now: () => new Date('2026-11-22T10:15:00Z'),
    shippedSets: fileURLToPath(new URL('../../questions', import.meta.url)),
    onSignal: () => () => {},
  };
}
