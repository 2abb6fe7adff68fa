import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { World } from './world.ts';

/** A set that no folder of sets holds, with one stop row. */
const luncheons = (stop: 'stop' | 'go-on') => `format: iop-questions/1
id: luncheons
version: 1.0.0
languages: [en]
title: { en: Luncheons }
summary: { en: One question decides. }
questions:
  profit: { kind: yes-no, label: { en: Profit }, ask: { en: Is there a profit? } }
rules:
  profit: { when: { profit: yes }, outcome: ${stop}, reason: { en: R. } }
  otherwise: { when: otherwise, outcome: go-on, reason: { en: R. } }
outcomes:
  stop: { name: { en: Stop }, partnership: no, summary: { en: S. } }
  go-on: { name: { en: Go on }, partnership: maybe, summary: { en: S. } }
`;
const answered = (profit: string) =>
  `format: iop-case/1\nquestionSet: luncheons\nanswers: { officer: { profit: ${profit} } }\n`;
const files = {
  'sets/luncheons.yaml': luncheons('stop'),
  'later/luncheons.yaml': luncheons('go-on'),
  'cases/profit.yaml': answered('yes'),
  'cases/none.yaml': answered('no'),
};
const english = ['--lang', 'en', '--as-of', '2026-11-22'];

describe('saved cases of a set that is named as a file', () => {
  let world: World;
  afterEach(() => world.remove());

  it('are compared under both, and what has changed for them is told though the same rule decides', async () => {
    world = await World.with(files);
    const sets = ['sets/luncheons.yaml', 'later/luncheons.yaml'];
    const diff = ['questions', 'diff', ...sets, '--cases', 'cases', '--format', 'markdown', ...english];
    const { code, out, err } = await world.run(diff);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('| cases/profit.yaml | Stop | Go on | ‘profit’ now leads to Go on |');
    expect(out).not.toContain('cases/none.yaml');
  });

  it('are tests of it', async () => {
    world = await World.with(files);
    await world.run(['evaluate', 'cases', '--questions', 'sets', '--update', ...english]);
    const test = (set: string) => world.run(['questions', 'test', set, '--cases', 'cases', ...english]);
    expect((await test('sets/luncheons.yaml')).code).toBe(0);
    const { code, out, err } = await test('later/luncheons.yaml');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('cases/profit.yaml');
  });

  it('is found in a git revision from the working folder, and from the top of the repository', async () => {
    world = await World.with(files);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
        cwd: world.folder,
      });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'x');
    await world.write('sets/luncheons.yaml', luncheons('go-on'));
    const within = world.within('sets');
    for (const [where, before, after] of [
      [world, 'HEAD:sets/luncheons.yaml', 'sets/luncheons.yaml'],
      [within, 'HEAD:sets/luncheons.yaml', 'luncheons.yaml'],
      [within, 'HEAD:luncheons.yaml', 'luncheons.yaml'],
      [within, 'HEAD:../later/luncheons.yaml', 'luncheons.yaml'],
    ] as const) {
      const { code, out } = await where.run(['questions', 'diff', before, after, ...english]);
      const same = before.includes('later');
      expect([code, out.includes(same ? 'No case can change' : 'changes for 1 of 2')], before).toEqual([
        0,
        true,
      ]);
    }
  });
});

describe('a condition on a question that is no longer what it was', () => {
  let world: World;
  afterEach(() => world.remove());

  /** A set whose one question is asked, and decided on, like this. */
  const deciding = (id: string, kind: string, value: string, more = '') => `format: iop-questions/1
id: picnics
version: 1.0.0
languages: [en]
title: { en: Picnics }
summary: { en: One question decides. }
questions:
  ${id}: { label: { en: Profit }, ask: { en: Is there a profit? }, ${kind} }
rules:
  profit: { when: { ${id}: ${value} }, outcome: stop, reason: { en: R. } }
  otherwise: { when: otherwise, outcome: stop, reason: { en: R. } }
outcomes:
  stop: { name: { en: Stop }, partnership: no, summary: { en: S. } }
agreement:
  rain: { when: { ${id}: ${value} }, text: { en: What to do when it rains } }
${more}`;
  const old = deciding('profit', 'kind: yes-no', 'yes');
  const compared = async (now: string, format: string) => {
    world = await World.with({
      'a.yaml': old.replace('picnics', 'a'),
      'b.yaml': now.replace('picnics', 'b'),
    });
    return world.run(['questions', 'diff', 'a.yaml', 'b.yaml', '--format', format, ...english]);
  };

  it('is told in words where the question has another kind', async () => {
    const now = deciding('profit', 'kind: number', '{ above: 5 }');
    const { code, out, err } = await compared(now, 'markdown');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('Profit: yes');
    expect(out).toContain('Profit: more than 5');
  });

  it('is told in words where the question has another id too', async () => {
    const earlier = 'earlier: [{ renamed: profit, to: gain, since: 1.1.0 }]';
    const { code, out, err } = await compared(deciding('gain', 'kind: yes-no', 'no', earlier), 'markdown');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Profit: no');
  });

  it('has not changed where the question has another id alone', async () => {
    const earlier = 'earlier: [{ renamed: profit, to: gain, since: 1.1.0 }]';
    const { out } = await compared(deciding('gain', 'kind: yes-no', 'yes', earlier), 'json');
    const sections = (JSON.parse(out) as { words: { section: string }[] }).words.map(
      ({ section }) => section,
    );
    expect(sections).toEqual(['questions']);
  });
});
