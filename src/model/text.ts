import type * as z from 'zod';
import type { textSchema, wordingSchema } from './text-schemas.ts';
import type { Language, Respondent } from './vocabulary.ts';

/** One text in the languages of its set; {@link textSchema}. */
export type Text = z.infer<typeof textSchema>;

/** A wording: one text for all, or one for each respondent; {@link wordingSchema}. */
export type Wording = z.infer<typeof wordingSchema>;

/**
 * `text` in `language`. A set that is loaded has every text in each of its languages, so a gap here is a
 * programming error and not a user's; it is never filled with another language.
 */
export function textIn(text: Text, language: Language): string {
  const found = text[language];
  if (found === undefined) throw new Error(`no ${language} text: ${JSON.stringify(text)}`);
  return found;
}

/** The wording that `respondent` meets; the officer's where theirs is not written. */
export function wordingFor(wording: Wording, respondent: Respondent): Text {
  if (!('association' in wording || 'officer' in wording || 'legal' in wording)) return wording as Text;
  const byRespondent = wording as Partial<Record<Respondent, Text>>;
  const text =
    byRespondent[respondent] ?? byRespondent.officer ?? byRespondent.legal ?? byRespondent.association;
  if (!text) throw new Error('a wording without a text');
  return text;
}
