import type { Finding, PathPicture } from './path-picture.ts';

/** All that the picture shows, as sentences: one for each step and each thing that it rests on. */
export function pathInWords({ start, steps }: PathPicture): string {
  const each = steps.flatMap(({ name, condition, result, findings, leadsTo }) => [
    `${name}: ${result}`,
    ...(condition === '' ? [] : [condition]),
    ...findings.map(findingInWords),
    `${leadsTo.label}: ${leadsTo.outcome}`,
  ]);
  return [start, ...each].map((sentence) => `${sentence}.`).join(' ');
}

/** "Uppfyllt: Det finns ingen marknad (ja)", "Flera aktörer: nej", and the answers that a criterion rests on. */
export function findingInWords({ state, name, answer, findings }: Finding): string {
  const inner = findings.map(findingInWords).join('; ') || answer;
  if (state === undefined) return `${name}: ${answer}`;
  return inner === undefined ? `${state}: ${name}` : `${state}: ${name} (${inner})`;
}
