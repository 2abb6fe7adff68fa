import type { Language } from '../../model/vocabulary.ts';
import { pictureWords } from '../../words/picture.ts';
import type { Finding, PathPicture } from './path-picture.ts';

/** All that the picture shows, as sentences: one for each step and each thing that it rests on. */
export function pathInWords(picture: PathPicture, language: Language): string {
  const { inWords } = pictureWords[language];
  const steps = picture.steps.map(({ name, condition, result, findings, leadsTo }) =>
    [
      condition === '' ? inWords.conflict(name, result) : inWords.step(name, result, condition),
      ...findings.map((finding) => `${findingInWords(finding)}.`),
      inWords[leadsTo.way](leadsTo.outcome),
    ].join(' '),
  );
  return [`${picture.start}.`, ...steps].join(' ');
}

/** "Uppfyllt: Det finns ingen marknad (ja)", "Flera aktörer: nej", and the answers that a criterion rests on. */
export function findingInWords({ state, name, answer, findings }: Finding): string {
  const inner = findings.map(findingInWords).join('; ') || answer;
  if (state === undefined) return `${name}: ${answer}`;
  return inner === undefined ? `${state}: ${name}` : `${state}: ${name} (${inner})`;
}
