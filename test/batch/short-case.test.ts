import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlainCase } from '../../src/batch/batch-item.ts';
import { ShortCases } from '../../src/batch/short-case.ts';
import { changesForm } from '../../src/batch/short-changes.ts';
import { idOf, NotInShort } from '../../src/batch/short-forms.ts';
import type { Answer } from '../../src/evaluate/answers.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { referenceTo } from '../../src/evaluate/set-reference.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { Word } from '../../src/files/cache-body.ts';
import { setsIn } from '../../src/files/set-folders.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';
import { caseResultSchema } from '../../src/model/evaluation.ts';
import type { Question, QuestionSet } from '../../src/model/question-set.ts';

const asOf = '2026-11-22';
const folder = path.resolve(import.meta.dirname, '../../questions');
const sets: QuestionSet[] = [];
beforeAll(async () => {
  const files = await setsIn(folder, [], folder);
  for (const id of files.known.keys()) sets.push((await loadSet(id, files)).set);
});

const values = (question: Question): readonly (string | number)[] => {
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  return question.kind === 'number' ? [0, 299_999, 300_001, 800_000] : ['yes', 'no'];
};

/** As a file would have it. */
const kept = (words: readonly Word[]): Word[] => JSON.parse(JSON.stringify(words));

/** A case under one of the shipped sets, with what came of it. */
const cases = fc
  .record({ nth: fc.nat(), picks: fc.array(fc.nat(30), { minLength: 40, maxLength: 40 }) })
  .map(({ nth, picks }) => {
    const set = sets[nth % sets.length]!;
    const given = set.questions.flatMap((question, i): [string, Answer][] => {
      const all = ['unknown', ...values(question)];
      const value = all[picks[i % picks.length]! % (2 * all.length)];
      return value === undefined ? [] : [[question.id, { value }]];
    });
    const reference = referenceTo(set);
    const result = {
      ...{ file: 'cases/a.yaml', id: 'a', title: nth % 2 === 0 ? null : 'Träffpunkt\t"Å"', asOf },
      ...{
        questionSet: reference,
        ...evaluate(compileSet(set, asOf), { officer: Object.fromEntries(given) }),
      },
      ...{ change: 'new' as const, savedOutcome: nth % 3 === 0 ? 'an-older-outcome' : null },
    };
    const questions = result.openQuestions;
    const data = { questions, outcomes: result.possibleOutcomes };
    const open = { rule: 'case-open', level: 'note', line: 3, column: 5, data } as const;
    const reported: PlainCase = { result, findings: nth % 5 === 0 ? [] : [open], waitingFor: ['officer'] };
    return { short: new ShortCases(set, reference), reported };
  });

describe('a case in short', () => {
  it('is the same case when it is read', () => {
    fc.assert(
      fc.property(cases, ({ short, reported }) => {
        const again = short.read(kept(short.write(reported)), 0, reported.result);
        expect(JSON.stringify(again)).toBe(JSON.stringify(reported));
      }),
    );
  });

  it.each([[[]], [null], [7], [{ atMost: [] }], [{ most: 1 }]])(
    'has no change of an answer to %j',
    (value) => {
      const id = idOf(['a']);
      const changes = changesForm(id, id);
      const read = (short: unknown) => changes.read([short], 0);
      expect(() => read([0, 1, 0, value])).toThrow(NotInShort);
      expect(read([0, 1, 0, { atMost: 1 }])).toEqual({ a: [{ a: { atMost: 1 } }] });
    },
  );

  it('has the ways to an outcome that are the same in many cases only once', () => {
    const changes = changesForm(idOf(['a', 'b']), idOf(['q', 'r']));
    const first = { a: [{ q: 'yes' }, { r: { below: '2026-01-01' }, q: 'no' }], b: [] };
    const second = { b: [{ r: 'no' }], a: first.a };
    const [a, b] = changes.write(first);
    const [c] = changes.write(second);
    const [one, other] = [changes.read([a, b], 0), changes.read([c, a], 0)];
    expect([one, other]).toEqual([first, second]);
    expect(other.a).toBe(one.a);
    expect(changes.read([], 0)).toEqual({});
  });

  it('that somebody made up is none, or has ids of the set in all places', () => {
    const pieces = fc.constantFrom(
      '0',
      '-1',
      '99',
      '1e9',
      '1.5',
      'null',
      'true',
      '{}',
      '[]',
      '"length"',
      '[[0]]',
      '"x"',
    );
    let read = 0;
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.tuple(fc.nat(), fc.nat(), pieces), { minLength: 1, maxLength: 3 }),
        (made, edits) => {
          const { short, reported } = made;
          const texts = short.write(reported).map((word) => JSON.stringify(word));
          for (const [nth, at, piece] of edits) {
            const parts = texts[nth % texts.length]!.split(/(-?\d+|\[\]|null|false|"[^"]*")/);
            parts[(2 * at + 1) % Math.max(2, parts.length)] = piece;
            texts[nth % texts.length] = parts.join('');
          }
          try {
            const { result } = short.read(
              texts.map((text) => JSON.parse(text)),
              0,
              reported.result,
            );
            read++;
            expect(caseResultSchema.safeParse(result).error).toBeUndefined();
          } catch (error) {
            if (!(error instanceof NotInShort) && !(error instanceof SyntaxError)) throw error;
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
