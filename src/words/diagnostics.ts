import { diagnosticsEn } from './diagnostics.en.ts';
import { diagnosticsSv } from './diagnostics.sv.ts';
import type { DiagnosticCode } from './diagnostics-codes.ts';
import type { Sentence } from './diagnostics-phrases.ts';
import type { InEach } from './language.ts';

/** One sentence a diagnostic code, in each language. */
export const diagnosticSentences: InEach<Readonly<Record<DiagnosticCode, Sentence>>> = {
  sv: diagnosticsSv,
  en: diagnosticsEn,
};
