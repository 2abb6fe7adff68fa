import { dayNumber } from '../model/calendar.ts';
import type { Condition } from '../model/condition.ts';
import type { Item } from '../model/question-set.ts';
import type { Verdict } from '../model/verdict.ts';
import { type Answers, type Standing, standings } from './answers.ts';
import { resolveBound } from './bounds.ts';
import type { CompiledSet } from './compile.ts';
import { compares, type Value } from './domain.ts';

/** Whether a condition holds: what is not known to hold or to fail is open (Kleene's strong logic). */
export type Truth = 'true' | 'open' | 'false';

/** What the answers of a case come to, and what the verdict says of the criteria. */
export interface Situation {
  compiled: CompiledSet;
  /** By question id. */
  standing: ReadonlyMap<string, Standing>;
  verdict: Pick<Verdict, 'criteria' | 'notApplicable'>;
}

/** An item to show; `open` where it is not known whether its condition holds. */
export interface ShownItem {
  item: Item;
  open: boolean;
}

/** The situation of a case with these answers and the verdict on them. */
export function situationOf(
  compiled: CompiledSet,
  answers: Answers,
  verdict: Situation['verdict'],
): Situation {
  const found = standings(compiled.domains, answers);
  const standing = new Map(compiled.set.questions.map(({ id }, i) => [id, found[i]!]));
  return { compiled, standing, verdict };
}

/** The items whose condition holds or may hold: next steps, parts of the process, attachments, agreement contents. */
export function shownItems(items: readonly Item[], situation: Situation): ShownItem[] {
  return items.flatMap((item) => {
    const truth = item.when ? truthOf(item.when, situation) : 'true';
    return truth === 'false' ? [] : [{ item, open: truth === 'open' }];
  });
}

/**
 * Whether `condition` holds, part by part. Not over completions, as the verdict is: an item decides nothing,
 * and a reader can follow this by looking at the answers. Of a disputed answer, all values given are tried.
 */
export function truthOf(condition: Condition, situation: Situation): Truth {
  const each = (parts: readonly Condition[]) => parts.map((part) => truthOf(part, situation));
  switch (condition.type) {
    case 'constant':
      return condition.value ? 'true' : 'false';
    case 'all':
      return atLeast(condition.of.length, each(condition.of));
    case 'any':
      return atLeast(1, each(condition.of));
    case 'atLeast':
      return atLeast(condition.count, each(condition.of));
    case 'not':
      return opposite(truthOf(condition.of, situation));
    case 'criterion':
      return criterionTruth(condition.criterion, condition.state, situation);
    case 'oneOf':
      return overValues(condition.question, situation, (value) => condition.values.includes(String(value)));
    case 'compare': {
      const at = resolveBound(condition.bound, situation.compiled.set, situation.compiled.asOf);
      return overValues(condition.question, situation, (value) => {
        return compares(condition.comparison, typeof value === 'number' ? value : dayNumber(value), at);
      });
    }
  }
}

function atLeast(count: number, truths: readonly Truth[]): Truth {
  const certain = truths.filter((truth) => truth === 'true').length;
  const possible = truths.filter((truth) => truth !== 'false').length;
  if (certain >= count) return 'true';
  return possible >= count ? 'open' : 'false';
}

function opposite(truth: Truth): Truth {
  if (truth === 'open') return 'open';
  return truth === 'true' ? 'false' : 'true';
}

function overValues(question: string, { standing }: Situation, holds: (value: Value) => boolean): Truth {
  const values = standing.get(question)?.values ?? [];
  if (values.length === 0) return 'open';
  const held = values.filter(holds).length;
  if (held === 0) return 'false';
  return held === values.length ? 'true' : 'open';
}

function criterionTruth(id: string, asked: 'met' | 'not-met' | 'applicable', situation: Situation): Truth {
  const { verdict, compiled } = situation;
  if (asked === 'applicable') {
    if (verdict.notApplicable.includes(id)) return 'false';
    const applies = compiled.set.criteria.find((criterion) => criterion.id === id)?.applies;
    return applies ? truthOf(applies, situation) : 'true';
  }
  const state = verdict.criteria[id] ?? 'open';
  if (state === 'open') return 'open';
  return state === asked ? 'true' : 'false';
}
