import type { Acceptance } from '../../model/evaluation.ts';
import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import { dateIn } from '../../words/language.ts';
import { safeText } from '../safe-text.ts';
import { cutTo } from './cut-to.ts';

/** Characters of a reason that are repeated; the case has the rest. */
const REASON = 300;

/** Why a finding is accepted, in full sentences on one safe line: until when, by whom and why, or in which baseline. */
export function describeAcceptance(waived: Acceptance, language: Language): string {
  const words = batchWords[language].findings;
  if ('baseline' in waived) return safeText(words.inBaseline(waived.baseline));
  const { until, by, reason } = waived;
  return `${safeText(words.waived(dateIn(until, language), by))} ${reasonInWords(reason, language)}`;
}

/** "Reason: waiting for the committee.": the reason of a waiver as a sentence on one safe line. */
export function reasonInWords(reason: string, language: Language): string {
  const text = cutTo(safeText(reason), REASON);
  return batchWords[language].findings.reason(/[.!?…]$/.test(text) ? text : `${text}.`);
}
