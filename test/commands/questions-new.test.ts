import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { checkSet } from '../../src/analysis/check.ts';
import { needsAttention } from '../../src/analysis/finding.ts';
import { setsIn } from '../../src/files/set-folders.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';
import { World } from './world.ts';

let world: World;
afterEach(() => world.remove());

const shipped = fileURLToPath(new URL('../../questions', import.meta.url));
const start = ['forum', 'Vara kommun', '', 'IOP i Vara kommun', 'nej', 'Riktlinje för IOP', '2026-01-01'];
const own = [
  'ja',
  'Verksamheten når hela kommunen',
  'Når verksamheten hela kommunen?',
  'Tänk på byarna.',
  'Då når den inte alla.',
  'nej',
];

async function findings(file: string) {
  const { set } = await loadSet(`${world.folder}/${file}`, await setsIn(shipped, [], world.folder));
  return checkSet(set, { asOf: '2026-11-22' }).filter(needsAttention);
}

describe('iop questions new', () => {
  it.each([
    ['keeps every criterion and adds one', [...'jjjjjjj', ...own]],
    ['drops a criterion that a constraint speaks of', [...'njjjjjj', 'nej']],
    ['drops every criterion and adds one', [...'nnnnnnn', ...own.slice(1)]],
  ])('writes a commented set that passes check: %s', async (_what, answers) => {
    world = await World.with();
    const { code } = await world.run(['questions', 'new'], {
      stdin: `${[...start, ...answers].join('\n')}\n`,
    });
    expect(code).toBe(0);
    expect(await findings('vara-kommun.yaml')).toEqual([]);
    expect(await world.read('vara-kommun.yaml')).toMatch(/^# .*questions\/README\.md/);
    const list = await world.run(['questions', 'list', '--questions', '.']);
    expect(list.out).toContain('IOP i Vara kommun');
  });

  it.each([
    ['lund', 4],
    ['stenungsund', 7],
    ['region-jonkoping', 7],
    ['region-skane', 5],
  ])('drops every criterion of %s for one of its own', async (base, count) => {
    world = await World.with();
    const answers = [base, ...start.slice(1), ...Array<string>(count).fill('n'), ...own.slice(1)];
    const { code } = await world.run(['questions', 'new'], { stdin: `${answers.join('\n')}\n` });
    expect([code, await findings('vara-kommun.yaml')]).toEqual([0, []]);
  });

  it('keeps the criteria that rules name, says so, and has its own tested by a rule', async () => {
    world = await World.with();
    const answers = ['national-guidance', ...start.slice(1), ...own];
    const { code, out } = await world.run(['questions', 'new'], { stdin: `${answers.join('\n')}\n` });
    expect([code, out.split('Kriteriet gäller också hos er').length - 1]).toEqual([0, 6]);
    expect(await findings('vara-kommun.yaml')).toEqual([]);
    expect(await world.read('vara-kommun.yaml')).toContain(
      '\n  own-criterion-not-met:\n    after: law-not-met\n',
    );
  });

  it('calls the set as its file is called, and no question as a word of conditions', async () => {
    world = await World.with({ 'sets/readme.txt': '' });
    const answers = [...start, ...'jjjjjjj', 'ja', 'Any', ...own.slice(2)];
    const { code, err } = await world.run(['questions', 'new', '--out', 'sets/vara.yaml'], {
      stdin: `${answers.join('\n')}\n`,
    });
    expect([code, err.split('iop questions check ')[1]?.trim()]).toEqual([0, 'sets/vara.yaml']);
    expect(await findings('sets/vara.yaml')).toEqual([]);
    expect(await world.read('sets/vara.yaml')).toContain('\n  criterion-any:\n');
    // Cases find it by its id.
    const known = await world.run(['questions', 'check', 'vara', '--questions', 'sets']);
    expect(known.out).toContain('vara 1.0.0');
  });

  it('goes back, as often as wanted, and asks again only what was gone back to', async () => {
    world = await World.with();
    const { code, out } = await world.run(['questions', 'new'], {
      stdin: `${['<', '1', 'Vara', '<', '<', 'forum', ...start.slice(1), ...'jjjj', '<', ...'jjjj', 'nej'].join('\n')}\n`,
    });
    expect(code).toBe(0);
    expect(await findings('vara-kommun.yaml')).toEqual([]);
    const asked = (question: string) => out.split(question).length - 1;
    expect([asked('Vilken samling ska den bygga på?'), asked('Vilken kommun')]).toEqual([3, 3]);
    expect(asked('Vad ska samlingen heta?')).toBe(1);
  });

  it('never writes over a file, and says so before anything is asked or lost', async () => {
    world = await World.with({ 'vara-kommun.yaml': 'eget', 'sets/eget.yaml': 'eget' });
    const named = await world.run(['questions', 'new', '--out', 'sets/eget.yaml'], { stdin: 'forum\n' });
    expect([named.code, named.out]).toEqual([2, '']);
    expect(named.err).toContain('sets/eget.yaml');
    const nowhere = await world.run(['questions', 'new', '--out', 'none/eget.yaml'], { stdin: 'forum\n' });
    expect([nowhere.code, nowhere.out, nowhere.err]).toEqual([2, '', 'none: mappen finns inte\n']);
    const answers = [...start.slice(0, 2), 'vara-kommun', ...start.slice(2), ...'jjjjjjj', 'nej'];
    const { code, out } = await world.run(['questions', 'new'], { stdin: `${answers.join('\n')}\n` });
    expect(code).toBe(0);
    expect(out).toContain('vara-kommun.yaml finns redan');
    expect(out).toContain('Tom rad ger vara-kommun-2');
    expect(await world.read('vara-kommun.yaml')).toBe('eget');
    expect(await findings('vara-kommun-2.yaml')).toEqual([]);
  });

  it('asks again when an id is taken or misspelt, and writes nothing when left', async () => {
    world = await World.with();
    const { code, out } = await world.run(['questions', 'new'], {
      stdin: 'forum\nVara\nforum\nVara!\nvara\nq\n',
    });
    expect(code).toBe(130);
    expect(out).toContain('forum.yaml finns redan');
    await expect(world.read('vara.yaml')).rejects.toThrow();
  });
});
