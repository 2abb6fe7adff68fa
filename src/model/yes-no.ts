/** What people and YAML readers write for yes, no and don't know (CONTRACT 2), beside the program's own words. */
const spellings: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> = {
  yes: 'yes',
  true: 'yes',
  ja: 'yes',
  no: 'no',
  false: 'no',
  nej: 'no',
  unknown: 'unknown',
  'vet ej': 'unknown',
};

/** `yes`, `no` or `unknown` as the program writes it, or undefined for anything else. */
export function spelledAnswer(raw: unknown): 'yes' | 'no' | 'unknown' | undefined {
  if (typeof raw !== 'string' && typeof raw !== 'boolean') return undefined;
  const word = String(raw).trim().toLowerCase();
  return Object.hasOwn(spellings, word) ? spellings[word] : undefined;
}

/** All that is read as one of `values`, and they themselves: what a misspelt answer may have been meant to be. */
export function spellingsOf(values: readonly string[]): string[] {
  return [...values, ...Object.keys(spellings).filter((word) => values.includes(spellings[word]!))];
}

/** A yes or no of a question set's own settings (`changeable: yes`); undefined stays undefined. */
export function isYes(raw: string | boolean | undefined, unless: boolean): boolean {
  return raw === undefined ? unless : spelledAnswer(raw) === 'yes';
}
