import type { Answers } from '../../../src/evaluate/answers.ts';
import { compileSet } from '../../../src/evaluate/compile.ts';
import { sealed, verdictBody } from '../../../src/evaluate/saved-verdict.ts';
import { referenceTo } from '../../../src/evaluate/set-reference.ts';
import type { CaseAnswers } from '../../../src/model/case.ts';
import type { QuestionSet } from '../../../src/model/question-set.ts';
import type { VerdictReport } from '../../../src/report/verdict-document.ts';
import { answered, any, criterion, criterionIs, question, questionSet } from '../../evaluate/set-builder.ts';

/** The report on answers to a set that a test has built. */
export function reportOn(set: QuestionSet, answers: Answers, asOf = '2026-11-22'): VerdictReport {
  const compiled = compileSet(set, asOf);
  return {
    set,
    compiled,
    case: {
      id: 'byggt',
      file: { format: 'iop-case/1', questionSet: set.id, answers: {} },
      answers: answers as CaseAnswers,
    },
    verdict: sealed(verdictBody(compiled, referenceTo(set), answers, '1.0.0')),
    language: 'sv',
  };
}

const topics = [
  'Föreningen har egna lokaler som går att använda',
  'Verksamheten vänder sig till unga vuxna',
  'Resultatet följs upp varje år',
  'Föreningens stadgar är antagna av ett årsmöte och bifogas ansökan',
  'Kommunens folkhälsoplan nämner målgruppen',
];

/** A set with this many questions: some stand alone in rules, the rest are criteria; all are answered so that none stops. */
export function largeReport(count: number, given: Record<string, string> = {}): VerdictReport {
  const label = (i: number) => ({ sv: `${topics[i % topics.length]} (${i + 1})`, en: `Topic ${i + 1}` });
  const questions = Array.from({ length: count }, (_, i) => question(`q-${i + 1}`, { label: label(i) }));
  const routing = questions.slice(0, Math.ceil(count / 4));
  const criteria = questions.slice(routing.length).map(({ id, label: name }) => ({
    ...criterion(`c-${id}`, answered(id)),
    name,
  }));
  const set = questionSet({
    questions,
    criteria,
    rules: [
      ...routing.map(({ id }, i) => [answered(id, 'yes'), `form-${(i % 3) + 1}`] as const),
      [any(...criteria.map(({ id }) => criterionIs(id, 'not-met'))), 'inte-mojligt'] as const,
    ],
    otherwise: 'kan-passa',
  });
  const named = {
    'form-1': 'Upphandling',
    'form-2': 'Organisationsbidrag',
    'form-3': 'Marknadsundersökning',
    'inte-mojligt': 'IOP är inte möjligt',
    'kan-passa': 'IOP kan passa',
  };
  const outcomes = set.outcomes.map((one) => ({
    ...one,
    name: { sv: named[one.id as keyof typeof named], en: one.id },
  }));
  const officer = Object.fromEntries(
    questions.map(({ id }, i) => [id, { value: given[id] ?? (i < routing.length ? 'no' : 'yes') }]),
  );
  return reportOn({ ...set, outcomes }, { officer });
}
