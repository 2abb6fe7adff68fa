import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/vocabulary.ts';
import { diagnosticSentences } from '../words/diagnostics.ts';
import type { DiagnosticCode } from '../words/diagnostics-codes.ts';
import type { InEach } from '../words/language.ts';
import { safeText } from './safe-text.ts';

const levelWords: InEach<Readonly<Record<Diagnostic['level'], string>>> = {
  sv: { error: '', warning: 'varning: ', note: 'upplysning: ' },
  en: { error: '', warning: 'warning: ', note: 'note: ' },
};

/**
 * What a diagnostic says, in one sentence on one line: what was found; what is allowed (did you mean …?).
 * Begins in lower case, since it stands after a place, and has no full stop.
 * @throws Error for a code without a sentence: a programming error (a test compares the catalogue with the sources)
 */
export function describeDiagnostic(diagnostic: Diagnostic, language: Language): string {
  const sentences = diagnosticSentences[language];
  if (!Object.hasOwn(sentences, diagnostic.code))
    throw new Error(`no sentence for the diagnostic ${diagnostic.code}`);
  return safeText(sentences[diagnostic.code as DiagnosticCode](diagnostic.data));
}

/** The line that a user meets: `file:line:column: sentence`; without a file, `iop: sentence`. */
export function diagnosticLine(diagnostic: Diagnostic, language: Language): string {
  const { file, line, column, level } = diagnostic;
  const place = [safeText(file) || 'iop', line, line === undefined ? undefined : column].filter(
    (part) => part !== undefined,
  );
  return `${place.join(':')}: ${levelWords[language][level]}${describeDiagnostic(diagnostic, language)}`;
}
