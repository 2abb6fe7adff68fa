import { describe, expect, it } from 'vitest';
import { changeOf } from '../../src/evaluate/change.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { sealed, type VerdictBody, verdictBody } from '../../src/evaluate/saved-verdict.ts';
import { referenceTo } from '../../src/evaluate/set-reference.ts';
import type { SavedVerdict } from '../../src/model/verdict.ts';
import { answered, criterion, question, questionSet } from './set-builder.ts';

const set = questionSet({
  questions: [question('no-market'), question('long-term')],
  criteria: [criterion('no-market', answered('no-market')), criterion('long-term', answered('long-term'))],
  rules: [[answered('no-market', 'no'), 'procurement']],
  otherwise: 'iop-may-fit',
});

function body(value: string, asOf = '2026-11-22', engine = '1.0.0'): VerdictBody {
  const answers = { officer: { 'no-market': { value } } };
  return verdictBody(compileSet(set, asOf), referenceTo(set), answers, engine);
}

const verdict = (...how: Parameters<typeof body>) => sealed(body(...how));

/** The verdict with some fields changed, and a digest that fits them. */
function altered(saved: SavedVerdict, fields: Partial<SavedVerdict>): SavedVerdict {
  const { digest, ...rest } = { ...saved, ...fields };
  return sealed(rest);
}

const never = () => {
  throw new Error('not to be asked for');
};
const yes = verdict('yes');

describe('a saved verdict beside a fresh one', () => {
  it('is new where nothing is saved', () => {
    expect([changeOf(undefined, yes, never), changeOf({}, yes, never)]).toEqual(['new', 'new']);
  });

  it('does not reproduce where it is none, or was edited by hand', () => {
    expect(changeOf({ note: 'mitt' }, yes, never)).toBe('does-not-reproduce');
    expect(changeOf({ ...yes, outcome: 'procurement' }, yes, never)).toBe('does-not-reproduce');
    expect(changeOf({ ...yes, digest: `sha256:${'0'.repeat(64)}` }, yes, never)).toBe('does-not-reproduce');
  });

  it('does not reproduce where the same set, answers and engine say otherwise at its own date', () => {
    const claimed = altered(yes, { outcome: 'procurement', possibleOutcomes: ['procurement'] });
    expect(changeOf(claimed, yes, (asOf) => body('yes', asOf))).toBe('does-not-reproduce');
    expect(changeOf(yes, yes, () => undefined)).toBe('does-not-reproduce');
  });

  it('is unchanged where it says the same, whatever the day', () => {
    expect(changeOf(yes, yes, () => body('yes'))).toBe('unchanged');
    const earlier = verdict('yes', '2025-01-01');
    expect(changeOf(earlier, yes, (asOf) => body('yes', asOf))).toBe('unchanged');
  });

  it('is unchanged where another set, other answers or another engine come to the same', () => {
    const other = `sha256:${'1'.repeat(64)}`;
    expect(changeOf(altered(yes, { answersDigest: other }), yes, never)).toBe('unchanged');
    expect(changeOf(altered(yes, { questionSet: { ...yes.questionSet, digest: other } }), yes, never)).toBe(
      'unchanged',
    );
    expect(changeOf(altered(yes, { engine: '0.9.0' }), yes, never)).toBe('unchanged');
  });

  it('was changed by answers before rules, by rules before the day, by the day before the engine', () => {
    const other = `sha256:${'1'.repeat(64)}`;
    const differing = { outcome: null, engine: '0.9.0', asOf: '2025-01-01' };
    const byRules = { ...differing, questionSet: { ...yes.questionSet, digest: other } };
    const saved = (fields: Partial<SavedVerdict>) => changeOf(altered(yes, fields), yes, never);
    expect(saved({ ...byRules, answersDigest: other })).toBe('changed-by-answers');
    expect(saved(byRules)).toBe('changed-by-rules');
    expect(saved(differing)).toBe('changed-by-date');
    expect(saved({ ...differing, asOf: yes.asOf })).toBe('changed-by-engine');
  });

  it.each<[string, Partial<SavedVerdict>]>([
    ['the status', { status: 'open' }],
    ['the outcome', { outcome: null }],
    ['what is possible', { possibleOutcomes: ['iop-may-fit', 'procurement'] }],
    ['a criterion', { criteria: { ...yes.criteria, 'long-term': 'met' } }],
    ['a criterion more', { criteria: { ...yes.criteria, more: 'met' } }],
    ['a criterion less', { criteria: { 'no-market': 'met' } }],
    ['another criterion', { criteria: { 'no-market': 'met', 'short-term': 'open' } }],
  ])('is changed by %s', (_, fields) => {
    expect(changeOf(altered(yes, { ...fields, engine: '0.9.0' }), yes, never)).toBe('changed-by-engine');
  });
});
