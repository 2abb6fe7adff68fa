import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../src/files/file-system.ts';
import {
  dropTemporary,
  forgetTemporary,
  newTemporary,
  prefixOf,
  staleTemporaries,
} from '../../src/files/temporary-files.ts';
import { failingFileSystem } from './faulty-file-system.ts';

const here = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const gone = spawnSync(process.execPath, ['-e', '0']).pid;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'iop temporary åäö ')));
  file = path.join(folder, 'a.yaml');
});
afterEach(() => rm(folder, { recursive: true }));

async function stale(): Promise<string[]> {
  return (await staleTemporaries(nodeFileSystem, file)).map((name) => path.basename(name)).sort();
}

describe('a temporary file', () => {
  test('is hidden beside its file, and says whose it is', () => {
    const [one, other] = [newTemporary(file), newTemporary(file)];
    expect(path.dirname(one)).toBe(folder);
    expect(path.basename(one)).toMatch(
      new RegExp(`^\\.a\\.yaml\\.${process.pid}-${here}[\\da-f]{10}\\.iop-tmp$`),
    );
    expect(one).not.toBe(other);
  });

  test('has a name that file systems take, however long that of its file is', () => {
    expect(prefixOf('/x/a.yaml')).toBe('.a.yaml.');
    expect(prefixOf(`/x/${'a'.repeat(180)}`)).toBe(`.${'a'.repeat(180)}.`);
    expect(prefixOf(`/x/${'a'.repeat(181)}`)).toBe(`.${'a'.repeat(45)}.`);
    expect(prefixOf(`/x/${'å'.repeat(91)}`)).toBe(`.${'å'.repeat(45)}.`);
    expect(prefixOf(`/x/${'😀'.repeat(46)}`)).toBe(`.${'😀'.repeat(45)}.`);
  });
});

describe('temporary files that nobody is busy with', () => {
  const put = (...names: string[]) =>
    Promise.all(names.map((name) => writeFile(path.join(folder, name), '')));

  test('are those of processes that are gone, of just this file', async () => {
    const left = `.a.yaml.${gone}-${here}0a.iop-tmp`;
    await put(
      ...[left, `.b.yaml.${gone}-${here}0a.iop-tmp`, `.a.yaml.${process.ppid}-${here}0a.iop-tmp`],
      ...[
        `.a.yaml.${gone}-${here}.iop-tmp`,
        `.a.yaml.x${gone}-${here}0a.iop-tmp`,
        `.a.yaml.${gone}-${here}0a.iop-tmp.x`,
      ],
      ...[`.a.yaml.${gone}-${here}0g.iop-tmp`, `a.yaml.${gone}-${here}0a.iop-tmp`, 'a.yaml'],
    );
    expect(await stale()).toEqual([left]);
  });

  test('are those with our number that are not ours', async () => {
    const own = path.basename(newTemporary(file));
    const former = `.a.yaml.${process.pid}-${here}0a.iop-tmp`;
    await put(own, former);
    expect(await stale()).toEqual([former]);
    forgetTemporary(path.join(folder, own));
    expect(await stale()).toEqual([former, own].sort());
  });

  test('are those of other computers after an hour', async () => {
    const foreign = `.a.yaml.${gone}-${here === '000000' ? '000001' : '000000'}0a.iop-tmp`;
    await put(foreign);
    expect(await stale()).toEqual([]);
    const anHourAgo = new Date(Date.now() - 3_700_000);
    await utimes(path.join(folder, foreign), anHourAgo, anHourAgo);
    expect(await stale()).toEqual([foreign]);
  });

  test('are guards of a lock whose holder died', async () => {
    const guard = '.a.yaml.iop-lock-0123456789abcdef';
    const holder = {
      host: hostname(),
      since: '2026-11-22T10:15:00Z',
      command: 'screen',
      nonce: '0123456789abcdef',
    };
    const lock = (pid: number) => JSON.stringify({ ...holder, pid });
    const named = [
      '.a.yaml.iop-lock',
      `${guard}-fedcba9876543210`,
      `x${guard}`,
      `${guard}x`,
      `${guard}-`,
      '.a.yaml.iop-lock-xyz',
      '.a.yaml.old.iop-lock-0123456789abcdef',
    ];
    for (const name of [guard, ...named]) await writeFile(path.join(folder, name), lock(gone));
    expect(await stale()).toEqual([guard, `${guard}-fedcba9876543210`]);
    await writeFile(path.join(folder, guard), lock(process.ppid));
    await writeFile(path.join(folder, `${guard}-fedcba9876543210`), '{');
    expect(await stale()).toEqual([]);
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(path.join(folder, `${guard}-fedcba9876543210`), aMinuteAgo, aMinuteAgo);
    expect(await stale()).toEqual([`${guard}-fedcba9876543210`]);
    await writeFile(path.join(folder, guard), lock(gone) + ' '.repeat(10_000));
    expect(await stale()).toEqual([`${guard}-fedcba9876543210`]);
    await rm(path.join(folder, guard));
    await mkdir(path.join(folder, guard));
    await utimes(path.join(folder, guard), aMinuteAgo, aMinuteAgo);
    expect(await stale()).toEqual([`${guard}-fedcba9876543210`]);
  });

  test('are not those that are gone when they are looked at', async () => {
    const left = `.a.yaml.${gone}-${here}0a.iop-tmp`;
    await put(left, `.a.yaml.${gone}-${here.replace(/./, (one) => (one === '0' ? '1' : '0'))}0a.iop-tmp`);
    await put('.a.yaml.iop-lock-0123456789abcdef');
    const fs = failingFileSystem({ lstat: 'ENOENT' });
    expect(await staleTemporaries(fs, file)).toEqual([path.join(folder, left)]);
  });

  test('are removed, and it does not matter if they are gone already', async () => {
    const own = newTemporary(file);
    await writeFile(own, '');
    await dropTemporary(nodeFileSystem, own);
    await dropTemporary(nodeFileSystem, own);
    expect(await readdir(folder)).toEqual([]);
    await writeFile(own, '');
    expect(await stale()).toEqual([path.basename(own)]);
  });
});
