import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Context } from '../../src/context.ts';
import { main } from '../../src/main.ts';

/** What one run of the program did. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** What a run is given. */
export interface RunOptions {
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Columns of the streams that are a terminal. */
  terminal?: { stdout?: number; stderr?: number };
  /** Columns of the one terminal that both streams are: all stands in `out`. */
  screen?: number;
  now?: () => Date;
  /** The system's code with which every write there fails: `EPIPE` for a reader that has gone, `ENOSPC` for a full disk. */
  faults?: { stdout?: string; stderr?: string };
}

const shippedSets = fileURLToPath(new URL('../../questions', import.meta.url));

/** A folder of its own with files in it, in which the program runs without touching anything else. */
export class World {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async with(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<World> {
    const world = new World(await realpath(await mkdtemp(path.join(tmpdir(), 'iop-test-'))));
    for (const [name, content] of Object.entries(files)) await world.write(name, content);
    return world;
  }

  /** The same world, with a folder of it as the working folder. */
  within(folder: string): World {
    return new World(path.join(this.folder, folder));
  }

  async write(name: string, content: string | Uint8Array): Promise<void> {
    const file = path.join(this.folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  read(name: string): Promise<string> {
    return readFile(path.join(this.folder, name), 'utf8');
  }

  /** Runs the program in this folder on 2026-11-22, with `stdin` piped in. */
  async run(argv: readonly string[], options: RunOptions = {}): Promise<Run> {
    const { terminal, screen, faults } = options;
    const out = new Sink(screen ?? terminal?.stdout, faults?.stdout);
    const err = screen === undefined ? new Sink(terminal?.stderr, faults?.stderr) : out;
    const context: Context = {
      stdin:
        options.stdin === undefined ? new PassThrough().end() : Readable.from([Buffer.from(options.stdin)]),
      stdout: out,
      stderr: err,
      env: options.env ?? {},
      cwd: this.folder,
      now: options.now ?? (() => new Date('2026-11-22T10:15:00Z')),
      shippedSets,
      onSignal: () => () => {},
    };
    const code = await main(argv, context);
    return { code, out: out.text, err: err.text };
  }

  /** Removes the files at the top of the folder whose names match. */
  async forget(name: RegExp): Promise<void> {
    for (const one of await readdir(this.folder)) if (name.test(one)) await rm(path.join(this.folder, one));
  }

  /** Removes a file or a folder in it. */
  async discard(name: string): Promise<void> {
    await rm(path.join(this.folder, name), { recursive: true });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

class Sink extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns?: number;

  readonly #fault: string | undefined;

  constructor(columns?: number, fault?: string) {
    super();
    this.#fault = fault;
    this.isTTY = columns !== undefined;
    if (columns !== undefined) this.columns = columns;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    if (this.#fault) {
      done(Object.assign(new Error(`${this.#fault}: injected`), { code: this.#fault }));
      return;
    }
    this.text += chunk.toString('utf8');
    done();
  }
}

/** The smallest case file of `set` with the officer's answers as YAML lines. */
export function caseText(set: string, answers: readonly string[] = [], rest: readonly string[] = []): string {
  const lines =
    answers.length === 0
      ? ['answers: {}']
      : ['answers:', '  officer:', ...answers.map((line) => `    ${line}`)];
  return `${['format: iop-case/1', `questionSet: ${set}`, ...lines, ...rest].join('\n')}\n`;
}
