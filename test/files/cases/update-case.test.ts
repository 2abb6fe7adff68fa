import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCase, soundCase } from '../../../src/files/cases/read-case.ts';
import { type UpdatedCase, updateCase } from '../../../src/files/cases/update-case.ts';
import { acquireLock } from '../../../src/files/lock.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import type { SavedVerdict } from '../../../src/model/verdict.ts';
import type { Change } from '../../../src/model/vocabulary.ts';

const text = 'format: iop-case/1\nquestionSet: forum # vald\nanswers: {}\nverdict: {}\n';
const after = 'format: iop-case/1\nquestionSet: forum # vald\nanswers: {}\nverdict:\n  status: settled\n';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'iop update åäö ')));
  file = path.join(folder, 'traffpunkt.yaml');
  await writeFile(file, text);
});
afterEach(() => rm(folder, { recursive: true }));

function evaluated(change: Change, { name = 'traffpunkt.yaml', status = 'settled' } = {}): UpdatedCase {
  const { yaml, file: read } = soundCase(readCase(Buffer.from(text), 'traffpunkt.yaml'));
  const fresh = { status } as unknown as SavedVerdict;
  return { text: { yaml, file: read }, fresh, result: { file: name, change } };
}

const write = { dryRun: false };
const codes = (result: Awaited<ReturnType<typeof updateCase>>) =>
  result && 'problems' in result ? result.problems.map(({ code }) => code) : result;

describe('an update of a case', () => {
  it('writes the new verdict, and nothing else', async () => {
    expect(await updateCase(evaluated('new'), folder, write)).toEqual({ before: text, after });
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual([after, ['traffpunkt.yaml']]);
  });

  it('only says what it would write when it is tried', async () => {
    expect(await updateCase(evaluated('new'), folder, { dryRun: true })).toEqual({ before: text, after });
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('writes nothing when the verdict is as it was', async () => {
    expect(await updateCase(evaluated('unchanged'), folder, write)).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('cannot be made of what was piped in', async () => {
    const { problems } = (await updateCase(evaluated('new', { name: '-' }), folder, write)) as {
      problems: Diagnostic[];
    };
    expect(problems).toMatchObject([{ code: 'cannot-update-stdin', file: '-' }]);
  });

  it('leaves what another program wrote since the case was read, or is writing', async () => {
    const theirs = `${text}title: Ny\n`;
    await writeFile(file, theirs);
    expect(codes(await updateCase(evaluated('new'), folder, write))).toEqual(['changed-by-another']);
    expect([await readFile(file, 'utf8'), await readdir(folder)]).toEqual([theirs, ['traffpunkt.yaml']]);
    const lock = await acquireLock(file, { command: 'screen' });
    expect(codes(await updateCase(evaluated('new'), folder, write))).toEqual(['locked-by-another']);
    await lock.release();
  });

  it('is not made where the file would be too large to be read again', async () => {
    const large = evaluated('new', { status: 'x'.repeat(1024 * 1024) });
    expect(codes(await updateCase(large, folder, write))).toEqual(['file-too-large']);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});
