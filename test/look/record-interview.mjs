/** The beginning of an interview on a real terminal, as it is seen there: what the README shows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const columns = 80;
const rows = 40;

const command = ['screen', '--as-of', '2026-11-22', '--title', 'Träffpunkt', '--reference', 'SN 2026/123'];
const parties = ['--public', 'Socialnämnden', '--association', 'RSMH i Lund'];

/** Keys, and what the screen ends with when each is to be pressed. */
const script = [
  { seen: /Fråga 1.*Vet ej$/s, press: 'n' },
  { seen: /Fråga 2.*Vet ej$/s, press: 'n' },
  { seen: /Fråga 3.*Vet ej$/s, press: '\u001b[B' },
];
const end = /Fråga 3.*> Nej\n {2}Vet ej$/s;

/** @returns what is on the screen when the third question is asked */
export async function recordInterview() {
  const folder = mkdtempSync(path.join(tmpdir(), 'iop-record-'));
  try {
    const { ScreenEmulator } = await screenEmulator(folder);
    const screen = new ScreenEmulator(columns, rows);
    return await played(screen, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function played(screen, cwd) {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH, TERM: 'xterm-256color', NO_COLOR: '1' };
    const args = [path.join(root, 'bin/iop.js'), ...command, ...parties];
    const terminal = spawn(process.execPath, args, { cols: columns, rows, cwd, env });
    const steps = [...script];
    let recorded;
    terminal.onData((data) => {
      screen.write(data);
      if (steps[0]?.seen.test(screen.text)) terminal.write(steps.shift().press);
      else if (recorded === undefined && steps.length === 0 && end.test(screen.text)) {
        recorded = screen.text.trimStart();
        terminal.write('q');
      }
    });
    terminal.onExit(() =>
      recorded === undefined ? reject(new Error(`ended early:\n${screen.text}`)) : resolve(recorded),
    );
  });
}

/** The tests' screen, which is TypeScript. */
async function screenEmulator(folder) {
  const outfile = path.join(folder, 'screen-emulator.mjs');
  const entry = path.join(root, 'test/interview/screen-emulator.ts');
  await build({ entryPoints: [entry], outfile, format: 'esm' });
  return import(pathToFileURL(outfile).href);
}
