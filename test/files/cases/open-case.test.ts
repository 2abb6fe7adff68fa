import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenCase } from '../../../src/files/cases/open-case.ts';
import { ProblemsFound } from '../../../src/model/diagnostic.ts';
import type { QuestionSet } from '../../../src/model/question-set.ts';
import { question, questionSet } from '../../evaluate/set-builder.ts';

const set: QuestionSet = {
  ...questionSet({
    questions: [question('several-providers'), question('no-market')],
    rules: [],
    otherwise: 'iop-may-fit',
  }),
  earlier: [{ type: 'renamed', question: 'market', to: 'no-market', since: '1.1.0' }],
};
const text =
  'format: iop-case/1 # v1\nquestionSet: forum\nanswers:\n  officer:\n    several-providers: nej\n';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'iop open åäö ')));
  file = path.join(folder, 'traffpunkt.yaml');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => OpenCase.open(file, 'traffpunkt.yaml', async () => set);
const onDisk = () => readFile(file, 'utf8');

/** What is said when `promise` is refused: the codes, each with what the holder does or the file it is about. */
async function refusal(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemsFound)) throw error;
  return error.diagnostics.map(({ code, file: at, data }) => `${code} ${data.command ?? data.path ?? at}`);
}

describe('a case that is worked on', () => {
  it('has its answers, and keeps new ones in the file at once', async () => {
    await writeFile(file, text);
    const opened = await open();
    expect([opened.file, opened.answers()]).toEqual([
      file,
      { officer: { 'several-providers': { value: 'no' } } },
    ]);
    const saved = await opened.keepAnswer('association', 'no-market', { value: 'yes', note: 'Frågat' });
    expect(saved).toEqual({
      answers: {
        association: { 'no-market': { value: 'yes', note: 'Frågat' } },
        officer: { 'several-providers': { value: 'no' } },
      },
      changedByAnother: false,
    });
    const now = await onDisk();
    expect(now.startsWith('format: iop-case/1 # v1\n')).toBe(true);
    expect(now).toContain('note: Frågat');
    expect(opened.text.yaml.text).toBe(now);
    await opened.close();
  });

  it("is one program's at a time, and free again when that is done", async () => {
    await writeFile(file, text);
    const first = await open();
    expect(await refusal(open())).toEqual(['locked-by-another screen']);
    await first.close();
    await (await open()).close();
    expect(await readdir(folder)).toEqual(['traffpunkt.yaml']);
  });

  it('keeps what an editor saved meanwhile, and says so once', async () => {
    await writeFile(file, text);
    const opened = await open();
    await writeFile(file, `${text}title: Träffpunkt\n`);
    const saved = await opened.keepAnswer('officer', 'no-market', { value: 'yes' });
    expect([saved.changedByAnother, (await onDisk()).includes('title: Träffpunkt')]).toEqual([true, true]);
    const again = await opened.keepAnswer('officer', 'no-market', { value: 'no' });
    expect(again.changedByAnother).toBe(false);
    await opened.close();
  });

  it('makes an edit again on what another program wrote just before it', async () => {
    await writeFile(file, text);
    const opened = await open();
    let tries = 0;
    const saved = await opened.change(() => {
      tries += 1;
      if (tries < 3) writeFileSync(file, `${text}title: Försök ${tries}\n`);
      return [{ path: ['reference'], value: 'SN 1' }];
    });
    expect([tries, saved.changedByAnother]).toEqual([3, true]);
    expect(await onDisk()).toMatch(/title: Försök 2\nreference: SN 1\n/);
    await opened.close();
  });

  it('gives up where another program writes all the time, and leaves its words', async () => {
    await writeFile(file, text);
    const opened = await open();
    let tries = 0;
    const change = opened.change(() => {
      tries += 1;
      writeFileSync(file, `${text}title: Försök ${tries}\n`);
      return [{ path: ['reference'], value: 'SN 1' }];
    });
    expect(await refusal(change)).toEqual(['changed-by-another traffpunkt.yaml']);
    expect([tries, await onDisk()]).toEqual([5, `${text}title: Försök 5\n`]);
    await opened.close();
  });

  it('is not written when an edit changes nothing, or makes what could not be read again', async () => {
    await writeFile(file, text);
    const opened = await open();
    const { ino } = await stat(file);
    await opened.change(() => []);
    await opened.change(() => [{ path: ['questionSet'], value: 'forum' }]);
    expect((await stat(file)).ino).toBe(ino);
    expect(await refusal(opened.change(() => [{ path: ['title'], value: '' }]))).toHaveLength(1);
    expect([await onDisk(), opened.text.yaml.text]).toEqual([text, text]);
    await opened.close();
  });

  it('moves an answer to a renamed question when it is given anew, or when all are moved', async () => {
    const before = text.replace('several-providers', 'market');
    await writeFile(file, before);
    const opened = await open();
    expect(opened.answers()).toEqual({ officer: { 'no-market': { value: 'no' } } });
    await opened.keepAnswer('officer', 'several-providers', { value: 'yes' });
    expect(await onDisk()).toContain('\n    market: nej\n');
    await opened.keepAnswer('officer', 'no-market', { value: 'yes' });
    expect(await onDisk()).not.toMatch(/ market:/);
    expect(opened.answers().officer?.['no-market']).toEqual({ value: 'yes' });
    await writeFile(file, before);
    expect(await opened.migrate()).toEqual({
      answers: { officer: { 'no-market': { value: 'no' } } },
      changedByAnother: true,
    });
    expect(await onDisk()).toBe(before.replace('market', 'no-market'));
    await opened.close();
  });

  it('says what is wrong with it, and stays free', async () => {
    expect(await refusal(open())).toHaveLength(1);
    await writeFile(file, 'format: annat\n');
    expect(await refusal(open())).toEqual(['not-a-case traffpunkt.yaml']);
    await writeFile(file, text.replace('several-providers', 'sevral-providers'));
    const opened = await open();
    expect(() => opened.answers()).toThrow(ProblemsFound);
    await opened.close();
    expect(await readdir(folder)).toEqual(['traffpunkt.yaml']);
  });

  it('is free again when it cannot be read once it is locked', async () => {
    await writeFile(file, text);
    const gone = OpenCase.open(file, 'traffpunkt.yaml', async () => {
      await writeFile(file, 'format: annat\n');
      return set;
    });
    expect(await refusal(gone)).toEqual(['not-a-case traffpunkt.yaml']);
    expect(await readdir(folder)).toEqual(['traffpunkt.yaml']);
  });
});

describe('a new case', () => {
  const create = (content: string) => OpenCase.create(file, 'traffpunkt.yaml', set, content);

  it('is written, locked and open', async () => {
    const made = await create(text);
    expect([await onDisk(), made.text.file.questionSet]).toEqual([text, 'forum']);
    expect(await refusal(open())).toEqual(['locked-by-another screen']);
    await made.close();
    expect(await readdir(folder)).toEqual(['traffpunkt.yaml']);
  });

  it('never takes the place of a file that is there', async () => {
    await writeFile(file, 'mitt');
    expect(await refusal(create(text))).toEqual(['output-exists traffpunkt.yaml']);
    expect([await onDisk(), await readdir(folder)]).toEqual(['mitt', ['traffpunkt.yaml']]);
  });

  it('is not made where it could not be opened again', async () => {
    expect(await refusal(create(text.replace('forum', '" "')))).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    expect(await refusal(create(text))).toEqual(['cannot-write traffpunkt.yaml']);
  });
});
