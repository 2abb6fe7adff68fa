import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/files/file-system.ts';
import { GrowingFile } from '../../src/files/growing-file.ts';
import { ProblemsFound } from '../../src/model/diagnostic.ts';
import { faultyFileSystem } from './faulty-file-system.ts';

const OLD = 'det gamla\n';
/** Written in several pieces. */
const PIECES = Array.from({ length: 5 }, (_, i) => `${i} å`.repeat(20_000));
const NEW = PIECES.join('');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'iop grow åäö ')));
  file = path.join(folder, 'rapport.json');
});
afterEach(() => rm(folder, { recursive: true }));

async function grow(to: string, fs: FileSystem = nodeFileSystem): Promise<void> {
  const growing = new GrowingFile(to, 'rapport.json', { fs });
  for (const piece of PIECES) await growing.write(piece);
  await growing.close();
}

const codeOf = (error: unknown) => (error as ProblemsFound).diagnostics.map(({ code }) => code);

describe('a file that grows', () => {
  test('is there when it is whole, and not before; it keeps the mode of the one before it', async () => {
    await writeFile(file, OLD);
    await chmod(file, 0o640);
    const growing = new GrowingFile(file, 'rapport.json');
    for (const piece of PIECES) {
      await growing.write(piece);
      expect(await readFile(file, 'utf8')).toBe(OLD);
    }
    await growing.close();
    expect(await readFile(file, 'utf8')).toBe(NEW);
    expect((await lstat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['rapport.json']);
  });

  test('leaves the one before it where it is given up, at any time', async () => {
    await writeFile(file, OLD);
    for (let pieces = 0; pieces <= PIECES.length; pieces++) {
      const growing = new GrowingFile(file, 'rapport.json');
      for (const piece of PIECES.slice(0, pieces)) await growing.write(piece);
      await growing.abandon();
      await growing.abandon();
      expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual([OLD, ['rapport.json']]);
    }
  });

  test('stays when it is given up after its end', async () => {
    const growing = new GrowingFile(file, 'rapport.json');
    await growing.write(NEW);
    await growing.close();
    await growing.abandon();
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test('is written where a symbolic link leads, and the link stays', async () => {
    await mkdir(path.join(folder, 'arkiv'));
    await symlink('arkiv/r.json', file);
    await grow(file);
    await grow(file);
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(folder, 'arkiv/r.json'), 'utf8')).toBe(NEW);
    expect(await readdir(path.join(folder, 'arkiv'))).toEqual(['r.json']);
  });

  test('goes straight into a pipe, through a link too', async () => {
    const pipe = path.join(folder, 'rör');
    execFileSync('mkfifo', [pipe]);
    await symlink('rör', file);
    const [read] = await Promise.all([readFile(pipe, 'utf8'), grow(file)]);
    expect(read).toBe(NEW);
    expect((await lstat(pipe)).isFIFO()).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['rapport.json', 'rör']);
  });

  test('waits for the reader of a pipe until it is told to stop, and then goes nowhere', async () => {
    execFileSync('mkfifo', [file]);
    const stop = new AbortController();
    const growing = new GrowingFile(file, 'rapport.json', { stop: stop.signal });
    const written = growing.write(NEW);
    const [first] = await Promise.all([Promise.race([written, wait(100, 'waits')]), wait(100)]);
    expect(first).toBe('waits');
    stop.abort();
    await written;
    await growing.write(NEW);
    await growing.close();
    expect((await lstat(file)).isFIFO()).toBe(true);
  });

  test('is written in its own place where none may be made beside it', async () => {
    await writeFile(file, OLD);
    const closed: FileSystem = {
      ...nodeFileSystem,
      open: async (name, flags, mode) => {
        if (flags === 'wx') throw Object.assign(new Error('closed'), { code: 'EACCES' });
        return nodeFileSystem.open(name, flags, mode);
      },
    };
    await grow(file, closed);
    expect(await readFile(file, 'utf8')).toBe(NEW);
    await rm(file);
    await expect(grow(file, closed)).rejects.toThrow(ProblemsFound);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is refused in a folder that is not there, and over a folder', async () => {
    for (const to of [path.join(folder, 'borta/r.json'), folder]) {
      const error = await grow(to).catch((reason: unknown) => reason);
      expect(codeOf(error)).toEqual(['cannot-write']);
    }
  });
});

describe('a fault at any call', () => {
  test.each(['ENOSPC', 'EIO', 'EROFS'])(
    '%s leaves the old file or the new one, and says so',
    async (code) => {
      const seen = new Set<string>();
      for (let number = 0; ; number++) {
        await writeFile(file, OLD);
        const { fs, calls } = faultyFileSystem(number, code);
        const error = await grow(file, fs).catch((reason: unknown) => reason);
        const now = await readFile(file, 'utf8');
        const place = `call ${number}, ${calls[number]}`;
        expect([OLD, NEW], place).toContain(now);
        expect(await readdir(folder), place).toEqual(['rapport.json']);
        if (error === undefined) expect(now, place).toBe(NEW);
        else expect(codeOf(error), place).toEqual([code === 'ENOSPC' ? 'disk-full' : 'cannot-write']);
        seen.add(now);
        if (number >= calls.length) break;
      }
      expect(seen.size).toBe(2);
    },
  );
});
