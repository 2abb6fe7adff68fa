import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { World } from './world.ts';

let world: World;
afterEach(() => world.remove());

const set = (version: string, question: string, rest = '') => `format: iop-questions/1
id: bas
version: ${version}
languages: [sv]
title: { sv: Titel }
summary: { sv: Text }
questions:
  ${question}: { kind: yes-no, label: { sv: Marknad }, ask: { sv: Saknas marknad? } }
criteria:
  kravet: { name: { sv: Ingen marknad }, met: { ${question}: yes } }
rules:
  nej: { when: { not-met: any-must }, outcome: upphandling, reason: { sv: Marknad finns } }
  annars: { when: otherwise, outcome: iop, reason: { sv: Annars } }
outcomes:
  upphandling: { name: { sv: Upphandling }, partnership: no, summary: { sv: Text } }
  iop: { name: { sv: IOP }, partnership: yes, summary: { sv: Text } }
${rest}`;

const caseFile = 'format: iop-case/1\nid: a\nquestionSet: bas\nanswers:\n  officer:\n    fore: ja\n';
const evaluate = (...flags: string[]) => world.run(['evaluate', 'a.yaml', '--questions', 'sets', ...flags]);

describe('a question set that has lost a question', () => {
  it('keeps the answer under its new id when it says so', async () => {
    world = await World.with({ 'a.yaml': caseFile, 'sets/bas.yaml': set('1.0.0', 'fore') });
    expect((await evaluate('--update')).code).toBe(0);
    await world.write(
      'sets/bas.yaml',
      set('2.0.0', 'efter', 'earlier: [{ renamed: fore, to: efter, since: 2.0.0 }]\n'),
    );
    const { code, err } = await evaluate();
    expect([code, err]).toEqual([0, expect.stringContaining('efter')]);
  });

  it('renames the answer in its place, and keeps what is written beside it', async () => {
    const odd = caseFile.replace('fore: ja\n', '# syn\n    "fore": ja   # vi såg den\nx-a: 1\n');
    world = await World.with({
      'a.yaml': odd,
      'sets/bas.yaml': set('2.0.0', 'efter', 'earlier: [{ renamed: fore, to: efter, since: 2.0.0 }]\n'),
    });
    await world.run(['screen', 'a.yaml', '--plain', '--questions', 'sets']);
    expect(await world.read('a.yaml')).toContain('    # syn\n    "efter": ja   # vi såg den\nx-a: 1\n');
  });

  it.each(['fore: ja, efter: nej', 'efter: nej, fore: ja'])(
    'names the answer that is one too many: %s',
    async (answers) => {
      world = await World.with({
        'a.yaml': `format: iop-case/1\nquestionSet: bas\nanswers:\n  officer: { ${answers} }\n`,
        'sets/bas.yaml': set('2.0.0', 'efter', 'earlier: [{ renamed: fore, to: efter, since: 2.0.0 }]\n'),
      });
      const { code, err } = await evaluate();
      expect([code, err]).toEqual([2, expect.stringMatching(/^a\.yaml:4:\d+: ”fore” heter numera ”efter”/)]);
      expect(err).toContain(`:${14 + answers.indexOf('fore')}: `);
    },
  );

  it('is refused when it does not, and told how to say so', async () => {
    world = await World.with({ 'a.yaml': caseFile, 'sets/bas.yaml': set('1.0.0', 'fore') });
    await evaluate('--update');
    await world.write('sets/bas.yaml', set('2.0.0', 'efter'));
    const { code, err } = await evaluate();
    expect([code, err]).toEqual([2, expect.stringMatching(/^a\.yaml:6:5: .*earlier.*renamed: fore/)]);
  });

  it('is told how to say so where the case has no verdict yet, but names the version', async () => {
    const under = (version: string) => caseFile.replace('bas', `{ id: bas, version: ${version} }`);
    world = await World.with({ 'a.yaml': under('1.0.0'), 'sets/bas.yaml': set('2.0.0', 'efter') });
    const before = await evaluate();
    expect([before.code, before.err]).toEqual([
      2,
      expect.stringMatching(/^a\.yaml:6:5: .*efter.*1\.0\.0.*earlier.*renamed: fore/),
    ]);
    await world.write('a.yaml', under('2.0.0'));
    expect((await evaluate()).err).not.toContain('earlier');
  });
});

describe('merging cases of a set that has renamed one question and removed another', () => {
  const changes = `earlier:
  - { renamed: fore, to: efter, since: 2.0.0 }
  - { removed: konto, since: 2.0.0, reason: { sv: Togs bort } }
`;
  const answered = (answers: string) => `format: iop-case/1\nid: a\nquestionSet: bas\n${answers}\n`;
  const old = answered('answers: { officer: { fore: ja, konto: { value: 12, note: Viktigt } } }');
  const merged = async (first: string, second: string) => {
    const sets = { 'sets/bas.yaml': set('2.0.0', 'efter', changes) };
    world = await World.with({ 'a.yaml': first, 'b.yaml': second, ...sets });
    const { code, out } = await world.run(['merge', 'a.yaml', 'b.yaml', '--questions', 'sets']);
    expect(code).toBe(0);
    return parse(out);
  };
  const kept = {
    question: 'konto',
    respondent: 'officer',
    answer: { value: 12, note: 'Viktigt' },
    since: '2.0.0',
  };

  it('loses no answer of the second file', async () => {
    const gone = 'earlier: [{ question: bil, respondent: officer, answer: nej }]';
    const { answers, earlier } = await merged(answered('answers: {}'), `${old}${gone}\n`);
    expect(answers).toEqual({ officer: { efter: 'yes' } });
    expect(earlier).toEqual([{ question: 'bil', respondent: 'officer', answer: 'nej' }, kept]);
  });

  it('keeps once what the first file says too', async () => {
    expect(await merged(old, old)).toEqual(parse(old));
    const moved = `${answered('answers: { officer: { efter: ja } }')}earlier: [${JSON.stringify(kept)}]\n`;
    expect(await merged(moved, old)).toEqual(parse(moved));
  });

  it('adds to an answer where it stands, under its old name', async () => {
    const noted = answered('answers: { officer: { efter: { value: yes, note: Frågat runt } } }');
    const { answers } = await merged(answered('answers: { officer: { fore: ja } }'), noted);
    expect(answers).toEqual({ officer: { fore: { value: 'yes', note: 'Frågat runt' } } });
  });
});
