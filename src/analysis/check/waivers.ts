import { nearest } from '../../model/nearest.ts';
import type { SetWaiver } from '../../model/question-set.ts';
import { type Finding, finding, findingIds, type PartPath } from '../finding.ts';

/**
 * Marks the findings that a waiver covers at `asOf`, and adds one for each waiver that covers nothing or has run
 * out. A waiver without a part covers the finding everywhere; one with a part, there and inside it.
 * `inherited` waivers (those of a base) cover too, but are the base's to keep in order.
 */
export function waive(
  findings: readonly Finding[],
  waivers: readonly SetWaiver[],
  asOf: string,
  inherited: readonly SetWaiver[] = [],
): Finding[] {
  const inForce = [...waivers, ...inherited].filter(({ until }) => asOf <= until);
  const marked = findings.map((one) => {
    const waiver = inForce.find((candidate) => covers(candidate, one));
    return waiver ? { ...one, waived: { reason: waiver.reason, until: waiver.until } } : one;
  });
  return [...marked, ...waivers.flatMap((waiver, i) => aboutWaiver(waiver, i, findings, asOf))];
}

function aboutWaiver(
  waiver: SetWaiver,
  place: number,
  findings: readonly Finding[],
  asOf: string,
): Finding[] {
  const data = { finding: waiver.finding, covered: waiver.part, until: waiver.until };
  const part = ['waivers', place];
  if (!findings.some((one) => covers(waiver, one))) {
    const known = (findingIds as readonly string[]).includes(waiver.finding);
    const suggestion = known ? undefined : nearest(waiver.finding, findingIds);
    return [finding('waiver-unused', part, { ...data, suggestion }, { at: 'value' })];
  }
  return waiver.until < asOf ? [finding('waiver-expired', part, data, { at: 'value' })] : [];
}

function covers(waiver: SetWaiver, { id, part }: Finding): boolean {
  return waiver.finding === id && (waiver.part === undefined || isWithin(part, waiver.part));
}

/** Whether `part` is what a waiver names (`criteria.no-market`), or lies inside it. */
function isWithin(part: PartPath, named: string): boolean {
  const path = part.join('.');
  return path === named || path.startsWith(`${named}.`);
}
