import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/files/file-system.ts';
import { GrowingFile } from '../../src/files/growing-file.ts';
import { acquireLock } from '../../src/files/lock.ts';
import { newTemporary } from '../../src/files/temporary-files.ts';
import { removeStaleTemporaries, WriteError, writeDurably } from '../../src/files/write-durably.ts';
import { ProblemsFound } from '../../src/model/diagnostic.ts';
import { childProgram } from './child-program.ts';
import { failingFileSystem, faultyFileSystem } from './faulty-file-system.ts';

const OLD = 'title: Träffpunkt\n';
const NEW = `title: Träffpunkten\n${'note: en längre anteckning\n'.repeat(20_000)}`;

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'iop write åäö ')));
  file = path.join(folder, 'traffpunkt-2026.yaml');
});

afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

async function failure(promise: Promise<unknown>): Promise<WriteError> {
  const error = await promise.then(
    () => new Error('nothing failed'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WriteError);
  return error as WriteError;
}

describe('writing', () => {
  test('puts a new file in place, as readable as the umask lets files be', async () => {
    await writeDurably(file, NEW);
    expect(await readFile(file, 'utf8')).toBe(NEW);
    expect((await lstat(file)).mode & 0o777).toBe(0o666 & ~process.umask());
    expect(await readdir(folder)).toEqual(['traffpunkt-2026.yaml']);
  });

  test('replaces a file and keeps its mode', async () => {
    await writeFile(file, OLD);
    await chmod(file, 0o640);
    await writeDurably(file, Buffer.from(NEW));
    expect(await readFile(file, 'utf8')).toBe(NEW);
    expect((await lstat(file)).mode & 0o7777).toBe(0o640);
  });

  test('takes a name as long as a file system allows', async () => {
    const long = path.join(folder, `${'å'.repeat(125)}.yaml`);
    await writeDurably(long, NEW);
    await writeDurably(long, OLD, { expect: Buffer.from(NEW) });
    expect(await readFile(long, 'utf8')).toBe(OLD);
  });

  test('writes through symbolic links, and they stay', async () => {
    await mkdir(path.join(folder, 'arkiv'));
    await symlink('arkiv/fall.yaml', path.join(folder, 'mellan.yaml'));
    await symlink('mellan.yaml', file);
    await writeDurably(file, OLD, { expect: null });
    await writeDurably(file, NEW, { expect: Buffer.from(OLD) });
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect((await lstat(path.join(folder, 'mellan.yaml'))).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(folder, 'arkiv', 'fall.yaml'), 'utf8')).toBe(NEW);
    expect(await readdir(path.join(folder, 'arkiv'))).toEqual(['fall.yaml']);
  });

  test('says so when symbolic links lead in a circle', async () => {
    await symlink('b.yaml', path.join(folder, 'a.yaml'));
    await symlink('a.yaml', path.join(folder, 'b.yaml'));
    expect((await failure(writeDurably(path.join(folder, 'a.yaml'), NEW))).code).toBe('ELOOP');
  });

  test('replaces no folder, nothing else that is no file, and nothing in a folder that is not there', async () => {
    await mkdir(file);
    expect(await failure(writeDurably(file, NEW))).toMatchObject({ code: 'EISDIR', path: file });
    // Never a real device: root has none any more where this fails.
    const socket = path.join(folder, 'uttag');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    expect((await failure(writeDurably(socket, NEW))).code).toBe('EINVAL');
    expect((await lstat(socket)).isSocket()).toBe(true);
    server.close();
    const away = path.join(folder, 'borta', 'fall.yaml');
    expect(await failure(writeDurably(away, NEW))).toMatchObject({ code: 'ENOENT', path: away });
  });

  test('leaves a write-protected file alone, and says when the folder is read-only', async () => {
    if (process.getuid?.() === 0) return; // root may write everywhere; the injected errors below cover it
    await writeFile(file, OLD, { mode: 0o444 });
    expect((await failure(writeDurably(file, NEW))).code).toBe('EACCES');
    await chmod(folder, 0o500);
    expect((await failure(writeDurably(path.join(folder, 'ny.yaml'), NEW))).code).toBe('EACCES');
    expect(await readFile(file, 'utf8')).toBe(OLD);
  });
});

describe('what the file is expected to hold', () => {
  test('is compared byte for byte', async () => {
    await writeFile(file, OLD);
    const error = await failure(writeDurably(file, NEW, { expect: Buffer.from(`${OLD} `) }));
    expect(error).toMatchObject({ name: 'WriteError', reason: 'changed-by-another', code: 'EBUSY' });
    expect(error.message).toContain(file);
    expect(await readFile(file, 'utf8')).toBe(OLD);
    await writeDurably(file, NEW, { expect: Buffer.from(OLD) });
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test('may be missing, and then is not made anew', async () => {
    const error = await failure(writeDurably(file, NEW, { expect: Buffer.from(OLD) }));
    expect(error).toMatchObject({ reason: 'changed-by-another', code: 'ENOENT' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('is nothing at all for a new file', async () => {
    await writeDurably(file, OLD, { expect: null });
    const error = await failure(writeDurably(file, NEW, { expect: null }));
    expect(error).toMatchObject({ reason: 'changed-by-another', code: 'EEXIST' });
    expect(await readFile(file, 'utf8')).toBe(OLD);
  });

  test('is looked at again right before the rename', async () => {
    await writeFile(file, OLD);
    const { fs } = faultyFileSystem(-1, '');
    const meddling = { ...fs };
    let reads = 0;
    meddling.readFile = async (name) => {
      reads += 1;
      if (reads === 2) await writeFile(file, 'saved by an editor\n');
      return fs.readFile(name);
    };
    const error = await failure(writeDurably(file, NEW, { expect: Buffer.from(OLD), fs: meddling }));
    expect(error.reason).toBe('changed-by-another');
    expect(await readFile(file, 'utf8')).toBe('saved by an editor\n');
    expect(await readdir(folder)).toEqual(['traffpunkt-2026.yaml']);
  });

  test('holds for a new file up to the last moment', async () => {
    const { fs } = faultyFileSystem(-1, '');
    const meddling = { ...fs };
    meddling.link = async (from, to) => {
      await writeFile(file, 'saved by an editor\n');
      return fs.link(from, to);
    };
    const error = await failure(writeDurably(file, NEW, { expect: null, fs: meddling }));
    expect(error).toMatchObject({ code: 'EEXIST', reason: 'changed-by-another' });
    expect(await readFile(file, 'utf8')).toBe('saved by an editor\n');
    expect(await readdir(folder)).toEqual(['traffpunkt-2026.yaml']);
  });
});

describe('a fault at any call', () => {
  const starts = [
    { name: 'a file replaced', old: OLD, options: {} },
    { name: 'a file replaced as expected', old: OLD, options: { expect: Buffer.from(OLD) } },
    { name: 'a new file', old: null, options: {} },
    { name: 'a new file that must not exist', old: null, options: { expect: null } },
  ];
  const codes = [
    'ENOSPC',
    'EIO',
    'EACCES',
    'EROFS',
    'EXDEV',
    'EDQUOT',
    'ENOENT',
    'EMFILE',
    'EPERM',
    'EINVAL',
  ];

  for (const { name, old, options } of starts) {
    test(`leaves the old or the new content whole and nothing else: ${name}`, async () => {
      let tried = 0;
      for (const code of codes) {
        for (let number = 0; ; number += 1) {
          await rm(file, { force: true });
          if (old !== null) await writeFile(file, old);
          const { fs, calls } = faultyFileSystem(number, code);
          const error = await writeDurably(file, NEW, { ...options, fs }).then(
            () => null,
            (reason: WriteError) => reason,
          );
          const place = `${code} at call ${number}: ${calls.join(' ')}`;
          const now = await readFile(file, 'utf8').catch(() => null);
          expect([old, NEW], place).toContain(now);
          if (!error) expect(now, place).toBe(NEW);
          if (error) expect([code, 'EBUSY', 'ENOENT'], place).toContain(error.code);
          // The one name more that cannot be removed is the temporary file whose removal is what failed.
          const stuck = calls[number] === 'unlink' ? /^\.traffpunkt-2026\.yaml\..*\.iop-tmp$/ : /^$/;
          const others = (await readdir(folder)).filter((each) => each !== 'traffpunkt-2026.yaml');
          expect(
            others.filter((each) => !stuck.test(each)),
            place,
          ).toEqual([]);
          for (const each of others) await rm(path.join(folder, each));
          tried += 1;
          if (number >= calls.length) break;
        }
      }
      expect(tried).toBeGreaterThan(70);
    });
  }

  test('is told by its code when the disk is full', async () => {
    await writeFile(file, OLD);
    const { fs } = faultyFileSystem(0, 'ENOSPC', /writeFile/);
    const error = await failure(writeDurably(file, NEW, { fs }));
    expect(error).toMatchObject({ code: 'ENOSPC', reason: undefined, cause: { code: 'ENOSPC' } });
  });

  test('that passes, as a virus scanner does, is waited out', async () => {
    await writeFile(file, OLD);
    const { fs, calls } = faultyFileSystem(0, 'EBUSY', /rename/);
    await writeDurably(file, NEW, { fs });
    expect(calls).toEqual(['rename', 'rename']);
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test('does not matter where folders cannot be synced or hard links made', async () => {
    const linkless = failingFileSystem({ link: 'EPERM' });
    await writeDurably(file, OLD, { expect: null, fs: linkless });
    expect(await readFile(file, 'utf8')).toBe(OLD);
    const again = await failure(writeDurably(file, NEW, { expect: null, fs: linkless }));
    expect(again.code).toBe('EEXIST');
    const unsyncable = faultyFileSystem(1, 'EINVAL', /sync/);
    await writeDurably(file, NEW, { fs: unsyncable.fs });
    expect(unsyncable.calls).toHaveLength(2);
    expect(await readdir(folder)).toEqual(['traffpunkt-2026.yaml']);
  });
});

describe('a fault that stays', () => {
  test('leaves no new file, whether it is linked or renamed into its place', async () => {
    for (const codes of [{ link: 'EIO' }, { link: 'EPERM', rename: 'EIO' }]) {
      const fs = failingFileSystem(codes);
      expect((await failure(writeDurably(file, NEW, { expect: null, fs }))).code).toBe('EIO');
      expect(await readdir(folder)).toEqual([]);
    }
  });
});

describe('what somebody has put where a temporary file goes', () => {
  /** Somebody who knows each name at once. */
  const planting = (target: string): FileSystem => ({
    ...nodeFileSystem,
    open: async (name, flags, mode) => {
      if (name.endsWith('.iop-tmp')) await symlink(target, name);
      return nodeFileSystem.open(name, flags, mode);
    },
  });

  test('is not written through', async () => {
    const victim = path.join(folder, 'någon annans.txt');
    await writeFile(victim, OLD);
    await writeFile(file, OLD);
    for (const target of [victim, path.join(folder, 'ingenting')]) {
      expect((await failure(writeDurably(file, NEW, { fs: planting(target) }))).code).toBe('EEXIST');
      const lock = acquireLock(file, { command: 'screen' }, { fs: planting(target) });
      await expect(lock).rejects.toMatchObject({ code: 'EEXIST' });
      const growing = new GrowingFile(file, 'fall.yaml', { fs: planting(target) });
      await expect(growing.opened()).rejects.toThrow(ProblemsFound);
    }
    expect([await readFile(victim, 'utf8'), await readFile(file, 'utf8')]).toEqual([OLD, OLD]);
    expect(await readdir(folder)).not.toContain('ingenting');
  });
});

describe('temporary files that a crash has left', () => {
  const dead = () => spawnSync(process.execPath, ['-e', '0']).pid;
  const host = /-([\da-f]{6})/.exec(newTemporary('/x'))![1]!;

  test('are removed if their process is gone, and only those', async () => {
    const gone = `.traffpunkt-2026.yaml.${dead()}-${host}0123456789.iop-tmp`;
    const ours = `.traffpunkt-2026.yaml.${process.pid}-${host}0123456789.iop-tmp`;
    const alive = `.traffpunkt-2026.yaml.${process.ppid}-${host}0123456789.iop-tmp`;
    const foreign = `.traffpunkt-2026.yaml.${dead()}-ffffff0123456789.iop-tmp`;
    const others = [
      `.annat.yaml.${dead()}-${host}0123456789.iop-tmp`,
      '.traffpunkt-2026.yaml.iop-lock',
      'x.iop-tmp',
    ];
    const busy = newTemporary(file);
    for (const each of [gone, ours, alive, foreign, ...others]) await writeFile(path.join(folder, each), '');
    await writeFile(busy, '');
    await removeStaleTemporaries(file);
    expect((await readdir(folder)).sort()).toEqual([alive, foreign, path.basename(busy), ...others].sort());
  });

  test('of another computer are removed when they are old', async () => {
    const foreign = path.join(folder, `.traffpunkt-2026.yaml.1-ffffff0123456789.iop-tmp`);
    await writeFile(foreign, '');
    await utimes(foreign, new Date(), new Date(Date.now() - 2 * 3_600_000));
    await removeStaleTemporaries(file);
    expect(await readdir(folder)).toEqual([]);
  });

  test('do not matter in a folder that is gone', async () => {
    await removeStaleTemporaries(path.join(folder, 'borta', 'fall.yaml'));
  });
});

test('a writer that is killed at any moment leaves the old or the new content', async () => {
  await writeFile(file, OLD);
  const program = childProgram('endless-writer');
  for (let round = 0; round < 25; round += 1) {
    const writer = spawn(process.execPath, [program], { env: { ...process.env, FILE: file } });
    await once(writer.stdout, 'data');
    await wait((round * 7) % 23);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const content = await readFile(file, 'utf8');
    expect(content === OLD || (content.length === 200_001 && /^(\w)\1*\n$/.test(content))).toBe(true);
    await removeStaleTemporaries(file);
    expect(await readdir(folder)).toEqual(['traffpunkt-2026.yaml']);
  }
});
