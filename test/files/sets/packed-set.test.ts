import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packSets } from '../../../src/build/pack-sets.ts';
import { compileSet } from '../../../src/evaluate/compile.ts';
import { setsIn } from '../../../src/files/set-folders.ts';
import { loadSet, type SetFiles } from '../../../src/files/sets/load-set.ts';
import { packedSet } from '../../../src/files/sets/packed-set.ts';
import { digestOf } from '../../../src/model/digest.ts';

const shipped = fileURLToPath(new URL('../../../questions', import.meta.url));
let folder: string;
let packed: URL;
let files: SetFiles;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'iop-packed-'));
  packed = pathToFileURL(`${folder}${path.sep}`);
  await packSets(shipped, folder);
  files = await setsIn(shipped, [], shipped);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The shipped files, but with this text added to the file of `id`. */
function editedIn(id: string, text: string): SetFiles {
  return {
    known: files.known,
    read: async (file) => {
      const bytes = await files.read(file);
      return bytes && file === files.known.get(id) ? Buffer.concat([bytes, Buffer.from(text)]) : bytes;
    },
  };
}

describe('a packed set', () => {
  it('is the set that its YAML gives, down to the order of its keys, under the same digest', async () => {
    expect(files.known.size).toBeGreaterThan(5);
    for (const id of files.known.keys()) {
      const { set } = await loadSet(id, files);
      const found = await packedSet(id, files, packed);
      expect(found?.set).toEqual(set);
      expect(JSON.stringify(found?.set)).toBe(JSON.stringify(set));
      expect(found?.digest).toBe(digestOf(set));
    }
  });

  it('has the order in which its diagram is as small as it is found to get', async () => {
    for (const id of files.known.keys()) {
      const { set, order } = (await packedSet(id, files, packed))!;
      const sizeIn = (orders?: number[][]) => compileSet(set, '2026-11-22', orders).diagram.size;
      expect([...order].sort((a, b) => a - b)).toEqual(set.questions.map((_, i) => i));
      expect(sizeIn([order])).toBe(sizeIn());
    }
  });

  it('stands in for nothing when its own YAML was edited, if only by a comment', async () => {
    expect(await packedSet('lund', editedIn('lund', '# ny\n'), packed)).toBeUndefined();
  });

  it('stands in for nothing when the set that it builds on was edited', async () => {
    expect(await packedSet('lund', editedIn('forum', '# ny\n'), packed)).toBeUndefined();
    expect(await packedSet('national-guidance', editedIn('forum', '# ny\n'), packed)).toBeDefined();
  });

  it('is looked for by the id of a known set alone', async () => {
    expect(await packedSet(path.join(shipped, 'lund.yaml'), files, packed)).toBeUndefined();
    expect(await packedSet('../lund', files, packed)).toBeUndefined();
  });

  it('is refused when it is damaged', async () => {
    const file = path.join(folder, 'stenungsund.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('procurement', 'procuremenT'));
    await expect(packedSet('stenungsund', files, packed)).rejects.toThrow('damaged');
  });

  it('is not there for a program that runs from its sources', async () => {
    expect(await packedSet('forum', files)).toBeUndefined();
  });
});
