import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchSettings } from '../../src/batch/batch-settings.ts';
import { CaseItems } from '../../src/batch/case-items.ts';
import { SeenSets } from '../../src/batch/seen-sets.ts';
import { readCase, soundCase } from '../../src/files/cases/read-case.ts';
import { setsIn } from '../../src/files/set-folders.ts';
import { answersText, CaseFolder } from './case-folder.ts';

const shipped = new URL('../../questions', import.meta.url).pathname;
let folder: CaseFolder;
let settings: BatchSettings;
beforeAll(async () => {
  folder = new CaseFolder();
  folder.write('broken.yaml', 'format: iop-questions/1\nid: broken\n');
  const { known } = await setsIn(shipped, [], '/');
  settings = {
    ...{ engine: '1.0.0', today: '2026-11-22', cwd: folder.path, update: 'no', failOn: [], memo: false },
    known: [['broken', `${folder.path}/broken.yaml`], ...known],
  };
});
afterAll(() => folder.remove());

/** What comes of a case under a set. */
async function itemUnder(set: string, items: CaseItems) {
  const text = answersText(7).replace('questionSet: forum', `questionSet: ${set}`);
  return items.of(soundCase(readCase(Buffer.from(text), 'a.yaml')), 'a.yaml', undefined);
}

describe('sets that are compiled ahead', () => {
  it('are those that there is time for, and no longer', async () => {
    for (const time of [0, 3, 100]) {
      let asked = 0;
      await new CaseItems(settings, new SeenSets()).compileSets(() => asked++ < time);
      expect(asked).toBe(Math.min(time + 1, settings.known.length));
    }
  });

  it('give what they give otherwise, sound or not', async () => {
    const ahead = new CaseItems(settings, new SeenSets());
    await ahead.compileSets(() => true);
    for (const set of ['forum', 'broken', 'no-such-set'])
      expect(await itemUnder(set, ahead)).toEqual(
        await itemUnder(set, new CaseItems(settings, new SeenSets())),
      );
    const { diagnostics } = await itemUnder('broken', ahead);
    expect(diagnostics.map(({ code }) => code)).toContain('set-unusable');
  });
});
