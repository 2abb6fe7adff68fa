import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import { dateIn } from '../../words/language.ts';
import { safeText } from '../safe-text.ts';
import { describeAcceptance, reasonInWords } from './describe-acceptance.ts';
import { differenceFacts, outcomeInWords, stepInWords } from './describe-difference.ts';
import { fewOf } from './few-of.ts';
import type { Finding } from './finding.ts';
import { namesIn } from './names.ts';
import type { ReportedCase } from './reporter.ts';

/** What a finding says, in full sentences on one safe line. */
export function describeFinding(finding: Finding, reported: ReportedCase, language: Language): string {
  const { waived } = finding;
  const sentences = safeText(sentencesOf(finding, reported, language).join(' '));
  return waived ? `${describeAcceptance(waived, language)} ${sentences}` : sentences;
}

function sentencesOf(finding: Finding, reported: ReportedCase, language: Language): string[] {
  const words = batchWords[language].findings;
  const { result, set } = reported;
  const names = namesIn(set, language);
  const questions = fewOf(idsIn(finding, 'questions').map(names.question), language).join('; ');
  switch (finding.rule) {
    case 'case-open': {
      const outcomes = result.possibleOutcomes.map(names.outcome).join('; ');
      return [words.open(outcomes), ...(questions === '' ? [] : [words.mayDecide(questions)])];
    }
    case 'case-contradictory':
      return [words.contradictory(questions)];
    case 'case-disputed':
      return [words.disputed(questions)];
    case 'case-not-iop':
      return [words.notIop(outcomeInWords(reported, language))];
    case 'waiver-expired':
      return [
        words.waiverExpired(String(finding.data.finding), dateIn(String(finding.data.until), language)),
        reasonInWords(String(finding.data.reason), language),
      ];
    case 'waiver-unused':
      return [words.waiverUnused(String(finding.data.finding))];
    default:
      return changeSentences(finding.rule, reported, language);
  }
}

const changeOf = {
  'verdict-changed-by-answers': 'changed-by-answers',
  'verdict-changed-by-rules': 'changed-by-rules',
  'verdict-changed-by-date': 'changed-by-date',
  'verdict-changed-by-engine': 'changed-by-engine',
  'verdict-does-not-reproduce': 'does-not-reproduce',
  'verdict-impact': 'impact',
} as const;

function changeSentences(rule: keyof typeof changeOf, reported: ReportedCase, language: Language): string[] {
  const words = batchWords[language];
  const facts = differenceFacts(reported, language, false);
  return [
    words.findings.changed[changeOf[rule]](stepInWords(reported, language)),
    ...facts.map(({ term, values }) => `${term}: ${values.join('; ')}.`),
  ];
}

function idsIn({ data }: Finding, key: string): readonly string[] {
  const ids = data[key];
  return Array.isArray(ids) ? ids : [];
}
