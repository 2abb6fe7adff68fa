import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { spawn } from '@lydell/node-pty';
import { program } from './batch-rows.ts';
import { inTurn, nodeRun, type Run } from './measure.ts';
import { type Row, ratioRow } from './row.ts';

/** The rows about how soon the program is there. */
export async function startRows(temporary: string, rounds: number): Promise<Row[]> {
  const facts = ['--title', 'T', '--reference', 'R', '--public', 'P', '--association', 'A'];
  const screen = (...more: string[]) => [
    program,
    'screen',
    '--out',
    mkdtempSync(path.join(temporary, 'c-')),
    ...more,
  ];
  const taken = await inTurn(
    {
      nothing: nodeRun(['-e', '0']),
      version: nodeRun([program, '--version']),
      help: nodeRun([program, '--help']),
      line: drawn(['-e', 'console.log("Fråga")'], /Fråga/),
      title: drawn(screen(), /vad handlar|titel|heter|rubrik|\?/i),
      question: drawn(screen(...facts), /Vet ej/),
    },
    rounds,
  );
  return [
    ratioRow('`iop --version` against `node -e 0`', taken.version!, taken.nothing!, 1.3),
    ratioRow('`iop --help` against `node -e 0`', taken.help!, taken.nothing!, 1.7),
    ratioRow(
      'first thing asked on a terminal against `node -e` printing a line',
      taken.title!,
      taken.line!,
      2.5,
    ),
    ratioRow('first question, title and parties given, against the same', taken.question!, taken.line!, 2.5),
  ];
}

/** Until `node` with these arguments has drawn this on a pseudo-terminal. */
function drawn(args: readonly string[], awaited: RegExp): () => Promise<Run> {
  return () =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const terminal = spawn(process.execPath, [...args], {
        cols: 100,
        rows: 40,
        env: { ...process.env, TERM: 'xterm' },
      });
      let seen = '';
      let wall: number | undefined;
      terminal.onData((data) => {
        seen += data;
        if (wall !== undefined || !awaited.test(seen)) return;
        wall = performance.now() - began;
        terminal.kill('SIGTERM');
      });
      terminal.onExit(() => {
        if (wall === undefined) reject(new Error(`never drawn: ${awaited}\n${seen}`));
        else resolve({ wall, memory: Number.NaN });
      });
    });
}

/** What is installed: the package alone, for it is bundled and depends on nothing. */
export function sizeRow(): Row {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { unpackedSize } = (JSON.parse(packed) as [{ unpackedSize: number }])[0];
  return {
    what: 'installed size',
    value: unpackedSize / 1e6,
    unit: ' MB',
    target: '≤ 40 MB',
    detail: 'npm pack',
  };
}
