import { readCase } from '../files/cases/read-case.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { type EvaluatedCase, type EvaluationSettings, evaluateText } from './evaluate-case.ts';

/** Reads and evaluates one case file; `file` is its path as shown. */
export async function evaluateBytes(
  bytes: Uint8Array,
  file: string,
  settings: EvaluationSettings,
): Promise<EvaluatedCase | { problems: Diagnostic[] }> {
  const text = readCase(bytes, file);
  return 'yaml' in text ? evaluateText(text, file, settings) : text;
}
