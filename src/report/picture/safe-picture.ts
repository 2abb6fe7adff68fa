import { safeText } from '../safe-text.ts';
import type { Finding, PathPicture } from './path-picture.ts';

/** The picture with every text safe to show, before it is measured. */
export function safePicture({ start, steps, legend }: PathPicture): PathPicture {
  return {
    start: safeText(start),
    steps: steps.map((step) => ({
      ...step,
      name: safeText(step.name),
      condition: safeText(step.condition),
      result: safeText(step.result),
      findings: step.findings.map(safeFinding),
      leadsTo: {
        label: safeText(step.leadsTo.label),
        outcome: safeText(step.leadsTo.outcome),
        way: step.leadsTo.way,
      },
    })),
    legend: legend.map(({ way, text }) => ({ way, text: safeText(text) })),
  };
}

function safeFinding({ state, tone, name, answer, findings }: Finding): Finding {
  return {
    ...(state === undefined ? {} : { state: safeText(state) }),
    tone,
    name: safeText(name),
    ...(answer === undefined ? {} : { answer: safeText(answer) }),
    findings: findings.map(safeFinding),
  };
}
