import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { World } from './world.ts';

let world: World;
afterEach(() => world.remove());

const officer = `# Handläggarens fil
format: iop-case/1
id: traffpunkt
title: Träffpunkt
questionSet: forum
parties: { public: [Nämnden] }
answers:
  officer:
    several-providers: nej   # kontrollerat
    no-market: { value: yes, note: "Ingen säljer tjänsten" }
`;
const association = `format: iop-case/1
id: traffpunkt
title: Träffpunkt
questionSet: forum
parties:
  public: [Nämnden]
  associations: [Föreningen]
answers:
  association:
    association-initiative: { value: ja, evidence: [protokoll.pdf], at: 2026-03-02T09:00:00+01:00 }
    no-market: no
  officer:
    no-market: { value: true, note: Frågat tre grannkommuner, evidence: [mejl.pdf] }
x-eget: 1
`;

describe('iop merge', () => {
  it('keeps the first file as it is and adds what the second one says', async () => {
    world = await World.with({ 'a.yaml': officer, 'b.yaml': association });
    const { code, out, err } = await world.run(['merge', 'a.yaml', 'b.yaml']);
    expect([code, err]).toEqual([0, '']);
    expect(out.startsWith('# Handläggarens fil\n')).toBe(true);
    expect(out).toContain('several-providers: nej   # kontrollerat\n');
    expect(parse(out)).toEqual({
      format: 'iop-case/1',
      id: 'traffpunkt',
      title: 'Träffpunkt',
      questionSet: 'forum',
      parties: { public: ['Nämnden'], associations: ['Föreningen'] },
      answers: {
        officer: {
          'several-providers': 'nej',
          'no-market': {
            value: 'yes',
            note: 'Ingen säljer tjänsten\n\nFrågat tre grannkommuner',
            evidence: ['mejl.pdf'],
          },
        },
        association: {
          'association-initiative': {
            value: 'yes',
            evidence: ['protokoll.pdf'],
            at: '2026-03-02T09:00:00+01:00',
          },
          'no-market': 'no',
        },
      },
      'x-eget': 1,
    });
  });

  it('gives the same case again when a file is merged with itself', async () => {
    world = await World.with({ 'a.yaml': officer, 'b.yaml': officer });
    expect((await world.run(['merge', 'a.yaml', 'b.yaml'])).out).toBe(officer);
  });

  it('shows on a terminal what would command it, and gives a pipe or a file every byte', async () => {
    const comments = '# \u202ekod\u2066 \u200b\r\n# ##vso[task.complete] å\n';
    world = await World.with({ 'a.yaml': comments + officer, 'b.yaml': officer });
    const merge = ['merge', 'a.yaml', 'b.yaml'];
    expect((await world.run(merge)).out).toBe(comments + officer);
    expect((await world.run([...merge, '--out', 'c.yaml'])).out).toBe('');
    expect(await world.read('c.yaml')).toBe(comments + officer);
    const shown = '# \\u202ekod\\u2066 \\u200b\r\n# \\u0023#vso[task.complete] å\n';
    expect((await world.run(merge, { terminal: { stdout: 80 } })).out).toBe(shown + officer);
  });

  it('refuses what YAML does not allow in a comment either: the beginning of a terminal command', async () => {
    for (const command of ['\u001b]0;x\u0007', '\u009b2J']) {
      world = await World.with({ 'a.yaml': `# ${command}\n${officer}`, 'b.yaml': officer });
      const { code, out, err } = await world.run(['merge', 'a.yaml', 'b.yaml'], { terminal: { stdout: 80 } });
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^a\.yaml:1:3: /)]);
      await world.remove();
    }
  });

  it('keeps the keys of their own that the second file has among its answers and in them', async () => {
    const head = 'format: iop-case/1\nid: a\nquestionSet: forum\n';
    const merged = async (first: string, second: string) => {
      world = await World.with({
        'a.yaml': `${head}answers: { officer: ${first} }\n`,
        'b.yaml': `${head}answers: { officer: ${second} }\n`,
      });
      const { out } = await world.run(['merge', 'a.yaml', 'b.yaml']);
      return parse(out).answers.officer;
    };
    const theirs = '{ no-market: { value: ja, x-min: hej }, x-egen: 2 }';
    expect(await merged('{}', theirs)).toEqual({
      'no-market': { value: 'yes', 'x-min': 'hej' },
      'x-egen': 2,
    });
    expect(await merged('{ no-market: yes }', theirs)).toEqual(await merged('{}', theirs));
    expect(await merged('{ no-market: { value: ja, x-din: 1 } }', theirs)).toEqual({
      'no-market': { value: 'ja', 'x-din': 1, 'x-min': 'hej' },
      'x-egen': 2,
    });
  });

  it('refuses two answers of one respondent, naming both places', async () => {
    world = await World.with({
      'a.yaml': officer,
      'b.yaml': association.replace('value: true', 'value: false'),
    });
    const { code, err, out } = await world.run(['merge', 'a.yaml', 'b.yaml']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^b\.yaml:13:16: .*a\.yaml:10:16/);
  });

  it('refuses files of two cases unless told that they are one', async () => {
    world = await World.with({
      'a.yaml': officer,
      'b.yaml': association.replace('id: traffpunkt', 'id: annat'),
    });
    expect((await world.run(['merge', 'a.yaml', 'b.yaml'])).code).toBe(2);
    const told = await world.run(['merge', 'a.yaml', 'b.yaml', '--same-case', '--out', 'c.yaml']);
    expect([told.code, told.out]).toEqual([0, '']);
    expect(await world.read('c.yaml')).toContain('id: traffpunkt\n');
  });

  it('never overwrites a file', async () => {
    world = await World.with({ 'a.yaml': officer, 'b.yaml': association, 'c.yaml': 'mitt' });
    expect((await world.run(['merge', 'a.yaml', 'b.yaml', '--out', 'c.yaml'])).code).toBe(2);
    expect(await world.read('c.yaml')).toBe('mitt');
  });
});
