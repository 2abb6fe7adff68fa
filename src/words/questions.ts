import type { InEach } from './language.ts';

/** Words of the rule keeper's listings. */
export interface QuestionsWords {
  from: (place: string) => string;
}

export const questionsWords: InEach<QuestionsWords> = {
  sv: { from: (place) => `från ${place}` },
  en: { from: (place) => `from ${place}` },
};
