import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A process of the program. */
export interface Started {
  child: ChildProcessWithoutNullStreams;
  /** What it has written so far. */
  said: { out: string; err: string };
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>;
}

/** How to start one. */
export interface StartOptions {
  cwd: string;
  env?: Record<string, string>;
  /** Written to standard input, which is then closed; undefined leaves it open. */
  input?: string;
  /** Options for `node` itself. */
  node?: readonly string[];
}

/** The program as users have it: built and in a folder of its own, so that others may build meanwhile. */
export class Program {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'iop-program-'));

  constructor() {
    execFileSync(process.execPath, [path.join(root, 'src/build/build.mjs'), path.join(this.#folder, 'dist')]);
    cpSync(path.join(root, 'bin'), path.join(this.#folder, 'bin'), { recursive: true });
    cpSync(path.join(root, 'package.json'), path.join(this.#folder, 'package.json'));
    symlinkSync(path.join(root, 'questions'), path.join(this.#folder, 'questions'));
  }

  /** The launcher. */
  get bin(): string {
    return path.join(this.#folder, 'bin/iop.js');
  }

  start(args: readonly string[], { cwd, env = {}, input, node = [] }: StartOptions): Started {
    const child = spawn(process.execPath, [...node, this.bin, ...args], {
      cwd,
      env: { PATH: process.env.PATH, TZ: 'Europe/Stockholm', ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.err += text;
    });
    // A process that is gone does not read; that is what many of these tests are about.
    child.stdin.on('error', () => {});
    if (input !== undefined) child.stdin.end(input);
    const ended = new Promise<Awaited<Started['ended']>>((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, ...said }));
    });
    return { child, said, ended };
  }

  run(args: readonly string[], options: StartOptions): Started['ended'] {
    return this.start(args, { input: '', ...options }).ended;
  }

  /** Runs it and kills it when `isTime`, or a little later: however fast the computer is, in the middle of its work. */
  async kill(
    args: readonly string[],
    options: StartOptions,
    isTime: (started: Started) => boolean,
    delay: number,
  ): Promise<Awaited<Started['ended']>> {
    const started = this.start(args, options);
    let over = false;
    const end = started.ended.finally(() => {
      over = true;
    });
    while (!over && !isTime(started)) await wait(1);
    await wait(delay);
    started.child.kill('SIGKILL');
    return end;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
