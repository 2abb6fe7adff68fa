/**
 * Keeps what V8 compiles of the bundle, for `src/load/`: of files that common runs load with all functions that those need, of others what
 * it takes to load them. The runs are made in this process; what they write goes into a folder that is removed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const facts = ['--title', 'T', '--public', 'P', '--association', 'A', '--reference', 'R'];

/** Command lines, in the order in which they are run. */
const runs = [
  ['--version'],
  ['--help'],
  ['evaluate', '--help'],
  ['evaluate', 'a.yaml', '--update'],
  ...['text', 'ndjson', 'github', 'json', 'html'].map((format) => ['evaluate', '.', '--format', format]),
  ['evaluate', '.', '--cache'],
  ['evaluate', '.', '--cache', '--format', 'ndjson'],
  ['explain', 'a.yaml'],
  ['explain', 'b.yaml', '--format', 'html'],
  ['list', '.'],
  ['merge', 'a.yaml', 'a.yaml', '--same-case'],
  ['screen', '--plain', ...facts],
  ['questions', 'list'],
  ['questions', 'show', 'forum'],
  ['questions', 'check', 'forum'],
  ['questions', 'graph', 'forum'],
  ['schema', 'case'],
  ['no-such-command'],
];

const cases = {
  'a.yaml': `format: iop-case/1
id: a
title: Träffpunkt
questionSet: forum
parties: { public: [Socialnämnden], associations: [RSMH] }
answers:
  association:
    grant-unsuitable: ja
  officer:
    several-providers: no
    makes-profit:
      value: no
      note: Enligt bokslut.
      evidence: [bokslut.pdf]
`,
  'b.yaml': 'format: iop-case/1\nquestionSet: lund\nanswers: { officer: { several-providers: yes } }\n',
};

/**
 * Puts it into the folder of a bundle.
 * @param {string} folder absolute
 * @param {import('esbuild').Metafile['outputs']} outputs the bundle
 */
export async function compileBundle(folder, outputs) {
  const files = Object.keys(outputs).filter((file) => file.endsWith('.cjs'));
  // What the thread makes of a case: it has files of its own.
  const extract = files.find((file) => outputs[file].entryPoint === 'src/files/cases/case-extract.ts');
  const { load, compile, keep } = createRequire(import.meta.url)(path.join(folder, 'load.cjs'));
  for (const file of files) compile(path.basename(file));
  const cwd = mkdtempSync(path.join(tmpdir(), 'iop-compile-'));
  try {
    for (const [name, text] of Object.entries(cases)) writeFileSync(path.join(cwd, name), text);
    const { main } = load('main.cjs');
    for (const argv of runs) await main(argv, contextIn(cwd));
    const { extractOf } = load(path.basename(extract));
    for (const name of Object.keys(cases)) extractOf(readFileSync(path.join(cwd, name)), name);
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
    now: () => new Date(),
    shippedSets: fileURLToPath(new URL('../../questions', import.meta.url)),
    onSignal: () => () => {},
  };
}
