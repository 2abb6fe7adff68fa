import { describe, expect, it } from 'vitest';
import { acceptanceSchema, evaluationSchema } from '../../src/model/evaluation.ts';
import { findingRules } from '../../src/model/finding-rules.ts';
import { earlierVerdictSchema, savedVerdictSchema } from '../../src/model/verdict.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const questionSet = { id: 'forum', version: '1.0.0', digest };
const core = {
  status: 'settled',
  outcome: 'procurement',
  possibleOutcomes: ['procurement'],
  criteria: { 'no-market': 'met' },
  notApplicable: [],
  openQuestions: [],
  unknown: [],
  unconfirmed: [],
  disputed: [],
  conflicts: [],
  grounds: [['no-market']],
  groundsTruncated: true,
  counterfactuals: { 'iop-may-fit': [{ support: { atMost: 300000 }, 'no-market': 'yes' }] },
  rules: { decides: ['market'], applies: [], mayApply: [] },
};
const standing = { questionSet, status: 'open', outcome: null };
const impact = {
  from: standing,
  to: standing,
  rules: { from: ['market'], to: [] },
  criteria: { 'no-market': ['met', null] },
};
const waived = { reason: 'Väntar', by: 'chef', until: '2026-12-31' };
const finding = { rule: findingRules[0], level: 'note', line: 1, column: 1, waived };
const one = {
  file: 'a.yaml',
  id: 'a',
  title: null,
  asOf: '2026-11-22',
  questionSet,
  ...core,
  change: 'new',
  savedOutcome: null,
  impact,
  findings: [finding],
};
const problem = { file: 'b.yaml', line: 1, column: 1, level: 'error', code: 'nul-byte', message: 'NUL' };
const summary = {
  cases: 1,
  invalid: 0,
  new: 1,
  unchanged: 0,
  changed: 0,
  byStatus: { settled: 1 },
  byOutcome: { procurement: 1 },
  impact: [{ from: 'open', to: 'open', cases: 1 }],
};
const evaluation = {
  format: 'iop-evaluation/1',
  engine: '1.0.0',
  summary,
  cases: [one],
  diagnostics: [problem],
};

/** Where a result with these parts is wrong. */
function wrongAt(parts: object): string[] {
  const read = evaluationSchema.safeParse({ ...evaluation, ...parts });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}
const inCase = (parts: object) => wrongAt({ cases: [{ ...one, ...parts }] });

describe('the result of evaluating cases', () => {
  it('has all that is known of each case', () => {
    expect(wrongAt({})).toEqual([]);
    expect(
      inCase({ findings: [{ ...finding, level: 'error', waived: { baseline: 'baslinje.json' } }] }),
    ).toEqual([]);
    for (const level of ['error', 'warning', 'note'])
      expect(wrongAt({ diagnostics: [{ ...problem, level }] })).toEqual([]);
  });

  it('has nothing else, and all of it', () => {
    expect(wrongAt({ format: 'iop-evaluation/2' })).toEqual(['format']);
    expect(wrongAt({ more: 1, engine: undefined })).toEqual(['engine', '']);
    expect(wrongAt({ summary: { ...summary, more: 1, cases: undefined } })).toEqual([
      'summary.cases',
      'summary',
    ]);
    expect(wrongAt({ summary: { ...summary, cases: -1 } })).toEqual(['summary.cases']);
    expect(wrongAt({ summary: { ...summary, impact: [{}] } })).toHaveLength(3);
    expect(wrongAt({ diagnostics: [{ ...problem, code: undefined }] })).toEqual(['diagnostics.0.code']);
    expect(inCase({ more: 1, file: undefined })).toEqual(['cases.0.file', 'cases.0']);
    expect(inCase({ findings: undefined })).toEqual(['cases.0.findings']);
    expect(inCase({ findings: [{ ...finding, line: undefined }] })).toEqual(['cases.0.findings.0.line']);
    expect(inCase({ findings: [{ ...finding, level: '' }] })).toEqual(['cases.0.findings.0.level']);
  });

  it('says from where to where another set takes a case', () => {
    expect(inCase({ impact: { ...impact, from: {} } })).toHaveLength(3);
    expect(inCase({ impact: {} })).toHaveLength(4);
    expect(inCase({ impact: { ...impact, rules: {} } })).toHaveLength(2);
    expect(inCase({ impact: { ...impact, criteria: { a: ['met'] } } })).toEqual([
      'cases.0.impact.criteria.a',
    ]);
  });

  it('says why a finding is accepted: by a waiver or by a baseline', () => {
    expect(acceptanceSchema.safeParse({ ...waived, finding: 'a' }).success).toBe(false);
    expect(acceptanceSchema.safeParse({}).success).toBe(false);
  });
});

describe('a verdict in a case file', () => {
  const saved = { ...core, asOf: '2026-11-22', questionSet, engine: '1.0.0', answersDigest: digest, digest };
  const questions = { 'no-market': { text: { sv: 'Marknad?' }, answers: { officer: 'no' } } };
  const rule = { id: 'market', reason: { sv: 'Skäl' } };

  it('stands alone for years', () => {
    expect(savedVerdictSchema.safeParse({ ...saved, questions, rule }).success).toBe(true);
    for (const parts of [
      { questions: { a: {} } },
      { questions, rule: {} },
      { questions, groundsTruncated: false },
    ])
      expect(savedVerdictSchema.safeParse({ ...saved, ...parts }).success).toBe(false);
    const range = (change: unknown) => ({ ...saved, questions, counterfactuals: { a: [{ b: change }] } });
    for (const change of [
      'no',
      { is: 1 },
      { above: 1, atMost: 2 },
      { atLeast: '2026-01-01', below: '2027-01-01' },
    ])
      expect(savedVerdictSchema.safeParse(range(change)).success).toBe(true);
    expect(savedVerdictSchema.safeParse(range({ over: 1 })).success).toBe(false);
  });

  it('leaves its core in the history, with the reason', () => {
    const { status, outcome, possibleOutcomes, criteria, asOf, engine, answersDigest } = saved;
    const kept = {
      status,
      outcome,
      possibleOutcomes,
      criteria,
      asOf,
      questionSet,
      engine,
      answersDigest,
      digest,
    };
    const earlier = { ...kept, reason: 'changed-by-date' };
    expect(earlierVerdictSchema.safeParse(earlier).success).toBe(true);
    for (const key of Object.keys(earlier))
      expect(earlierVerdictSchema.safeParse({ ...earlier, [key]: undefined }).success, key).toBe(false);
    expect(earlierVerdictSchema.safeParse({ ...earlier, grounds: [] }).success).toBe(false);
  });
});
