import type { Rule } from '../../model/question-set.ts';
import { type PictureWords, pictureWords } from '../../words/picture.ts';
import { valuesInWords } from '../answer-words.ts';
import type { VerdictContext } from '../verdict/context.ts';
import { Findings } from './findings.ts';
import type { PathPicture, PathStep, Way } from './path-picture.ts';

/** The way that one case took through the table, as data to draw; of answers that contradict each other, those. */
export function pathPicture(context: VerdictContext): PathPicture {
  const words = pictureWords[context.language];
  const contradictory = context.verdict.status === 'contradictory';
  const steps = contradictory ? conflictSteps(context, words) : ruleSteps(context, words);
  const ways = new Set(steps.flatMap(({ leadsTo, onward }) => [leadsTo.way, onward]));
  return {
    start: contradictory ? words.start.conflicts : words.start.rules,
    steps,
    // Answers that cannot be right lead nowhere: there are no ways to tell apart.
    legend: contradictory
      ? []
      : (['taken', 'open', 'untaken'] as const)
          .filter((way) => ways.has(way))
          .map((way) => ({ way, text: words.legend[way] })),
  };
}

/** What the picture shows, in a line. */
export function pathCaption(context: VerdictContext): string {
  const { set, verdict, language } = context;
  const { caption } = pictureWords[language];
  if (verdict.status === 'contradictory') return caption.contradictory;
  if (verdict.outcome === null) return caption.open(verdict.possibleOutcomes.length);
  const outcome = context.outcomeName(verdict.outcome);
  const [decides, ...others] = verdict.rules.decides;
  const place = set.rules.findIndex(({ id }) => id === decides);
  return others.length === 0 && place >= 0 ? caption.decided(place + 1, outcome) : caption.settled(outcome);
}

function ruleSteps(context: VerdictContext, words: PictureWords): PathStep[] {
  const { set, verdict } = context;
  const findings = new Findings(context);
  const places = verdict.rules.decides.map((id) => set.rules.findIndex((rule) => rule.id === id));
  const first = Math.min(...places);
  const last = Math.max(...places);
  const sure: Way = first === last ? 'taken' : 'open';
  return set.rules.map((rule, place) => {
    const reached = place <= last;
    const way = places.includes(place) ? sure : 'untaken';
    return {
      number: place + 1,
      name: words.rule(place + 1),
      condition: conditionOf(context, rule, words),
      ...resultOf(context, rule, reached, words),
      findings: reached ? findings.of(rule.when) : [],
      leadsTo: { label: words.leadsTo[way], outcome: context.outcomeName(rule.outcome), way },
      onward: place < first ? 'taken' : place < last ? 'open' : 'untaken',
    };
  });
}

/** When a rule applies; of one question in its own words, since "Flera aktörer: ja" reads like an answer. */
function conditionOf(context: VerdictContext, { when, otherwise }: Rule, { applies }: PictureWords): string {
  if (otherwise) return applies.otherwise;
  if (when.type !== 'oneOf') return applies.if(context.condition(when));
  const values = valuesInWords(context.question(when.question), when.values, context.language);
  return applies.ifAnswer(context.label(when.question), values);
}

function resultOf(
  { verdict }: VerdictContext,
  { id, otherwise }: Rule,
  reached: boolean,
  { result }: PictureWords,
): Pick<PathStep, 'result' | 'tone'> {
  const { decides, applies, mayApply } = verdict.rules;
  if (decides.includes(id)) {
    if (decides.length === 1) return { result: result.decides, tone: 'neutral' };
    return { result: applies.includes(id) ? result.decidesUnlessEarlier : result.mayDecide, tone: 'open' };
  }
  if (applies.includes(id)) return { result: result.appliesToo, tone: 'neutral' };
  if (mayApply.includes(id)) return { result: result.mayApplyToo, tone: 'neutral' };
  return { result: reached || !otherwise ? result.passed : result.unused, tone: 'neutral' };
}

function conflictSteps(context: VerdictContext, words: PictureWords): PathStep[] {
  const findings = new Findings(context);
  return context.verdict.conflicts.map((questions, i) => ({
    number: i + 1,
    name: words.conflict(i + 1),
    condition: '',
    result: words.result.conflict,
    tone: 'bad',
    findings: questions.map((id) => findings.answer(id)),
    leadsTo: { label: words.leadsTo.taken, outcome: words.noOutcome, way: 'taken' },
    onward: 'untaken',
  }));
}
