import { describe, expect, it } from 'vitest';
import { earlierCore, verdictEdits } from '../../../src/files/cases/verdict-edits.ts';
import type { CaseFile } from '../../../src/model/case-file.ts';
import type { SavedVerdict } from '../../../src/model/verdict.ts';

const core = {
  status: 'settled',
  outcome: 'procurement',
  possibleOutcomes: ['procurement'],
  criteria: { 'no-market': 'not-met' },
  asOf: '2026-03-02',
  questionSet: { id: 'forum', version: '1.0.0', digest: `sha256:${'a'.repeat(64)}` },
  engine: '1.0.0',
  answersDigest: `sha256:${'b'.repeat(64)}`,
  digest: `sha256:${'c'.repeat(64)}`,
};
const fresh = { ...core, asOf: '2026-11-22' } as unknown as SavedVerdict;
const withVerdict = (verdict: unknown) =>
  ({ format: 'iop-case/1', questionSet: 'forum', answers: {}, verdict }) as CaseFile;

describe('a new verdict in a case file', () => {
  it('takes the place of the earlier one, whose core moves to the history with the reason', () => {
    const old = { ...core, openQuestions: [], grounds: [['no-market']] };
    expect(verdictEdits(withVerdict(old), fresh, 'changed-by-answers')).toEqual([
      { path: ['history'], append: { ...core, reason: 'changed-by-answers' } },
      { path: ['verdict'], value: fresh },
    ]);
  });

  it.each([undefined, null, {}])('leaves no trace in the history where there was none: %j', (none) => {
    expect(verdictEdits(withVerdict(none), fresh, 'new')).toEqual([{ path: ['verdict'], value: fresh }]);
  });
});

describe('the core of a verdict', () => {
  it('is what there is of it, even when somebody has taken parts away', () => {
    expect(earlierCore({ outcome: null, note: 'egen', digest: core.digest })).toEqual({
      outcome: null,
      digest: core.digest,
    });
  });
});
