import { expect, it } from 'vitest';
import { type Condition, parts, walkCondition } from '../../src/model/condition.ts';
import { all, answered, any, atLeast, compared, criterionIs, not } from '../evaluate/set-builder.ts';

const [one, two] = [answered('one'), answered('two')];

it('the parts of a condition are those directly inside it', () => {
  for (const whole of [all(one, two), any(one, two), atLeast(1, [one, two])])
    expect(parts(whole)).toEqual([one, two]);
  expect(parts(not(all(one, two)))).toEqual([all(one, two)]);
  for (const leaf of [one, compared('n', 'above', 1), criterionIs('c')]) expect(parts(leaf)).toEqual([]);
});

it('a walk over a condition meets all of it, outermost first', () => {
  const met: Condition[] = [];
  walkCondition(not(any(one, all(two))), (condition) => met.push(condition));
  expect(met).toEqual([not(any(one, all(two))), any(one, all(two)), one, all(two), two]);
});
