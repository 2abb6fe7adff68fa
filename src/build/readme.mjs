/**
 * Puts real output into the README, between `<!-- transcript: name -->` and `<!-- end -->`, so that what it shows is what
 * the program does. With `--check`, says whether it still is, and changes nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'iop-readme-'));
const answers = ['nej', 'nej', '2', 'nej', 'vet ej', 'ja', 'ja', 'ja', 'nej'];
const facts = [
  '--title',
  'Träffpunkt',
  '--reference',
  'SN 2026/123',
  '--public',
  'Socialnämnden',
  '--association',
  'RSMH i Lund',
];

function iop(args, input = '') {
  const run = spawnSync(process.execPath, [path.join(root, 'bin/iop.js'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`iop ${args.join(' ')}: ${run.status}\n${run.stderr}`);
  return run.stdout;
}

/** The interview with what was typed, after each question's last choice. */
function interview() {
  const out = iop(['screen', '--plain', '--as-of', '2026-11-22', ...facts], `${answers.join('\n')}\n`);
  const typed = [...answers];
  const lines = out
    .slice(0, out.indexOf('\n\n'))
    .split('\n')
    .flatMap((line) => (/^3 Vet ej$/.test(line) ? [line, `> ${typed.shift()}`] : [line]));
  return shortened(lines, 22, 16);
}

function shortened(lines, first, last) {
  if (lines.length <= first + last) return lines;
  return [...lines.slice(0, first), '…', ...lines.slice(-last)];
}

function verdict() {
  // The day the case was made is the only thing in it that another day changes.
  const file = path.join(folder, 'traffpunkt.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^created: .*$/m, 'created: "2026-11-22"'));
  const lines = iop(['explain', 'traffpunkt.yaml', '--as-of', '2026-11-22']).split('\n');
  return [...lines.slice(0, 60), '…'];
}

/** Recorded by `npm run look`, for it needs a terminal. */
function terminal() {
  return readFileSync(path.join(root, 'test/look/pictures/interview.txt'), 'utf8').split('\n');
}

const blocks = { terminal, plain: interview, verdict };
const before = readFileSync(path.join(root, 'README.md'), 'utf8');
let after = before;
for (const [name, lines] of Object.entries(blocks)) {
  const block = new RegExp(`(<!-- transcript: ${name} -->\n)[^]*?(<!-- end -->)`);
  if (!block.test(after)) throw new Error(`README.md has no transcript ${name}`);
  const text = lines().join('\n').trimEnd();
  after = after.replace(block, (_, start, end) => `${start}\n\`\`\`text\n${text}\n\`\`\`\n\n${end}`);
}
rmSync(folder, { recursive: true });
if (process.argv.includes('--check')) {
  if (after !== before) {
    process.stderr.write('README.md no longer shows what the program writes; run: npm run readme\n');
    process.exitCode = 1;
  }
} else writeFileSync(path.join(root, 'README.md'), after);
