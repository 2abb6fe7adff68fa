import { fits } from '../model/fits.ts';
import { type SavedVerdict, savedVerdictSchema } from '../model/verdict.ts';

/** A saved verdict as read from a file, or undefined where it is not one in this engine's form. */
export function readSavedVerdict(raw: unknown): SavedVerdict | undefined {
  if (fits(savedVerdictSchema, raw)) return raw as SavedVerdict;
  const read = savedVerdictSchema.safeParse(raw);
  return read.success ? read.data : undefined;
}
