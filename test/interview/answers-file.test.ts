import { describe, expect, it } from 'vitest';
import { runFromAnswers } from '../../src/interview/answers-file.ts';
import type { CaseAnswers } from '../../src/model/case.ts';
import { Memory, NOW, type Played } from './played.ts';
import { compiledGrantSet, shippedSet } from './small-sets.ts';

const forum = await shippedSet('forum');
const grant = compiledGrantSet();

async function given(answers: CaseAnswers, { answers: before = {}, ...played }: Played) {
  const memory = new Memory(before);
  const run = { respondent: 'officer' as const, all: false, ...played, answers: before, given: answers };
  const end = await runFromAnswers({ ...run, keeper: memory, now: NOW });
  expect(end.answers).toEqual(memory.answers);
  return { ...end, memory };
}

describe('an interview from a file of answers', () => {
  it('uses what the interview would have asked, in its order', async () => {
    const officer = { 'makes-profit': { value: 'yes' }, 'several-providers': { value: 'no' } };
    const { used, notNeeded, unanswered, memory } = await given({ officer }, { compiled: forum });
    expect({ used, notNeeded, unanswered }).toEqual({
      used: ['several-providers', 'makes-profit'],
      notNeeded: [],
      unanswered: [],
    });
    expect(memory.kept.map(({ question }) => question)).toEqual(['several-providers', 'makes-profit']);
  });

  it('keeps also what was not needed, and says so', async () => {
    const officer = { 'several-providers': { value: 'yes' }, 'long-term': { value: 'yes' } };
    const { used, notNeeded, memory } = await given({ officer }, { compiled: forum });
    expect({ used, notNeeded }).toEqual({ used: ['several-providers'], notNeeded: ['long-term'] });
    expect(memory.values()).toEqual({ 'several-providers': 'yes', 'long-term': 'yes' });
  });

  it('counts everything as needed for a full record', async () => {
    const officer = { 'several-providers': { value: 'yes' }, 'long-term': { value: 'yes' } };
    expect(await given({ officer }, { compiled: forum, all: true })).toMatchObject({
      used: ['several-providers', 'long-term'],
      notNeeded: [],
    });
  });

  it('says what is still to be answered', async () => {
    const { unanswered, used } = await given(
      { officer: { 'makes-profit': { value: 'no' } } },
      { compiled: forum },
    );
    expect(used).toEqual(['makes-profit']);
    expect(unanswered).toHaveLength(12);
  });

  it('keeps what belongs to an answer, and stamps it unless it is stamped', async () => {
    const officer = {
      'several-providers': {
        value: 'no',
        note: 'Enligt registret',
        evidence: ['a.pdf'],
        by: 'handläggare 3',
        at: '2026-01-01T08:00:00Z',
      },
      'makes-profit': { value: 'yes' },
    };
    const { memory } = await given({ officer }, { compiled: forum });
    expect(memory.answers.officer).toEqual({
      'several-providers': officer['several-providers'],
      'makes-profit': { value: 'yes', at: '2026-11-22T10:15:00Z' },
    });
  });

  it('keeps a note that the case has and the file does not mention', async () => {
    const answers = {
      officer: { 'several-providers': { value: 'no', note: 'Enligt registret', overrules: 'x' } },
    };
    const { memory } = await given(
      { officer: { 'several-providers': { value: 'yes' } } },
      { compiled: forum, answers },
    );
    expect(memory.answers.officer?.['several-providers']).toEqual({
      value: 'yes',
      note: 'Enligt registret',
      at: '2026-11-22T10:15:00Z',
    });
  });

  it('keeps what other respondents answered in the file, as theirs', async () => {
    const file = {
      association: { 'several-providers': { value: 'no' } },
      officer: { 'several-providers': { value: 'no' } },
    };
    const { memory, used } = await given(file, { compiled: forum });
    expect(memory.kept.map(({ respondent, question }) => [respondent, question])).toEqual([
      ['association', 'several-providers'],
      ['officer', 'several-providers'],
    ]);
    expect(used).toEqual(['several-providers']);
  });

  it('keeps answers that cannot hold together, and says which', async () => {
    const { conflicts, memory, notNeeded } = await given(
      { officer: { lease: { value: 'yes' }, premises: { value: 'no' } } },
      { compiled: grant },
    );
    expect(notNeeded).toEqual([]);
    expect(conflicts).toEqual([['lease', 'premises']]);
    expect(memory.values()).toEqual({ lease: 'yes', premises: 'no' });
  });

  it('does not call an answer needless that contradicts what the interview asks', async () => {
    const file = {
      officer: { 'association-developed': { value: 'yes' }, 'association-initiative': { value: 'no' } },
    };
    const { conflicts, notNeeded } = await given(file, { compiled: forum });
    expect(conflicts).toEqual([['association-developed', 'association-initiative']]);
    expect(notNeeded).toEqual([]);
  });
});
