import type { Bound, Condition } from '../../src/model/condition.ts';

/** A condition in one line, so that a test can say what it expects: `all(a, not b, aid atMost 5)`. */
export function textOf(condition: Condition): string {
  switch (condition.type) {
    case 'constant':
      return condition.value ? 'always' : 'never';
    case 'all':
    case 'any':
      return `${condition.type}(${condition.of.map(textOf).join(', ')})`;
    case 'atLeast':
      return `${condition.count} of (${condition.of.map(textOf).join(', ')})`;
    case 'not':
      return `not ${textOf(condition.of)}`;
    case 'criterion':
      return `${condition.state}(${condition.criterion})`;
    case 'oneOf': {
      const values = condition.values.join('|');
      return values === 'yes' ? condition.question : `${condition.question}=${values}`;
    }
    case 'compare':
      return `${condition.question} ${condition.comparison} ${boundText(condition.bound)}`;
  }
}

function boundText(bound: Bound): string {
  if (bound.type === 'parameter') return bound.id;
  if (bound.type === 'number') return String(bound.value);
  if (bound.type === 'date') return `day ${bound.value}`;
  const parts = Object.entries(bound.offset).map(([unit, count]) => `${count} ${unit}`);
  return ['asOf', ...parts].join(' ');
}
