import { watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseText, World } from '../commands/world.ts';
import { Program, type Started } from './program.ts';
import { randomFrom, runs } from './random.ts';

let program: Program;
let world: World;
beforeAll(() => {
  program = new Program();
});
afterAll(() => program.remove());
afterEach(() => world.remove());

/** Questions of the full record of `forum`. */
const QUESTIONS = 13;
const screen = [
  'screen',
  '--plain',
  '--all',
  '--title',
  'Prov',
  '--public',
  'N',
  '--association',
  'F',
  '--reference',
  'R',
  // What goes on after a kill may do so on another day.
  '--as-of',
  '2026-11-22',
];
const allNo = 'nej\n'.repeat(QUESTIONS);

async function hiddenFiles(): Promise<string[]> {
  return (await readdir(world.folder)).filter((name) => name.startsWith('.'));
}

/** Ids of the answered questions, in their order in the file; none where there is no file yet. */
async function answered(): Promise<string[]> {
  if (!(await readdir(world.folder)).includes('prov.yaml')) return [];
  const read = parse(await world.read('prov.yaml'));
  expect(read).toMatchObject({ format: 'iop-case/1', id: 'prov', title: 'Prov', history: [] });
  return Object.keys(read.answers.officer ?? {});
}

describe('an interview that is killed at any instant', () => {
  it('has kept every answer after which a question was asked, and goes on from there', {
    timeout: 3_600_000,
  }, async () => {
    world = await World.with();
    expect((await program.run(screen, { cwd: world.folder, input: allNo })).code).toBe(0);
    const order = await answered();
    expect(order).toHaveLength(QUESTIONS);
    await world.remove();
    const random = randomFrom(20261122);
    let killed = 0;
    for (let run = 0; run < runs(30); run++) {
      world = await World.with();
      const question = `Fråga ${Math.floor(random() * (QUESTIONS + 1))}`;
      const isTime = ({ said }: Started) => question === 'Fråga 0' || said.out.includes(question);
      const delay = random() * (question === 'Fråga 0' ? 400 : 12);
      const { out, signal } = await program.kill(screen, { cwd: world.folder, input: allNo }, isTime, delay);
      const asked = out.match(/^Fråga \d+/gm)?.length ?? 0;
      const kept = await answered();
      expect(kept, `run ${run}`).toEqual(order.slice(0, kept.length));
      expect(kept.length, `run ${run}: ${asked} asked`).toBeGreaterThanOrEqual(Math.max(0, asked - 1));
      if (signal) killed++;
      const exists = (await readdir(world.folder)).includes('prov.yaml');
      const again = exists ? ['screen', '--plain', '--all', 'prov.yaml', '--as-of', '2026-11-22'] : screen;
      const next = await world.run(again, { stdin: allNo });
      expect([next.code, await answered(), await hiddenFiles()], next.err).toEqual([0, order, []]);
      await world.remove();
    }
    expect(killed).toBeGreaterThan(runs(30) / 4);
  });
});

describe('an update of saved cases that is killed at any instant', () => {
  const update = ['evaluate', '.', '--update', '--as-of', '2026-11-22'];
  const comment = `# ${'en lång kommentar '.repeat(2000)}\n`;
  const cases = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `${i}.yaml`,
      `${comment}${caseText('forum', [i % 2 ? 'several-providers: yes' : 'makes-profit: no'], i % 3 ? [] : ['verdict: { outcome: procurement }'])}`,
    ]),
  );
  const texts = async () =>
    Object.fromEntries(
      await Promise.all(Object.keys(cases).map(async (name) => [name, await world.read(name)])),
    );

  it('leaves each case as it was or as it is to be, and the next run does the rest', {
    timeout: 3_600_000,
  }, async () => {
    world = await World.with(cases);
    expect((await program.run(update, { cwd: world.folder })).code).toBe(0);
    const updated = await texts();
    await world.remove();
    const random = randomFrom(7);
    let halfDone = 0;
    for (let run = 0; run < runs(30); run++) {
      world = await World.with(cases);
      // Each update makes some ten changes in the folder.
      let changes = Math.floor(random() * 10 * Object.keys(cases).length);
      const watcher = watch(world.folder, () => changes--);
      await program.kill(update, { cwd: world.folder, input: '' }, () => changes <= 0, random() * 3);
      watcher.close();
      const now = await texts();
      for (const name of Object.keys(cases))
        expect([cases[name], updated[name]], `${run} ${name}`).toContain(now[name]);
      const done = Object.keys(cases).filter((name) => now[name] === updated[name]).length;
      if (done > 0 && done < 12) halfDone++;
      const next = await world.run(update);
      expect([next.code, await texts(), await hiddenFiles()], next.err).toEqual([0, updated, []]);
      await world.remove();
    }
    expect(halfDone).toBeGreaterThan(0);
  });
});
