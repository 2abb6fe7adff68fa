import type { LocatedCase } from '../files/cases/read-case.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { type FindingRule, findingRules } from '../model/finding-rules.ts';
import { nearest } from '../model/nearest.ts';
import type { Finding } from '../report/batch/finding.ts';

/** The short names of findings, as `--fail-on` has them. */
const shortNames: Readonly<Record<string, (rule: FindingRule) => boolean>> = {
  changed: (rule) => rule.startsWith('verdict-'),
  open: (rule) => rule === 'case-open',
  contradictory: (rule) => rule === 'case-contradictory',
  disputed: (rule) => rule === 'case-disputed',
  'not-iop': (rule) => rule === 'case-not-iop',
};

const waivable = [...findingRules.filter((rule) => !rule.startsWith('waiver-')), ...Object.keys(shortNames)];

/** Waivers in a case that name no finding: mistakes, each with its place. */
export function waiverProblems({ file, yaml }: LocatedCase): Diagnostic[] {
  return (file.waivers ?? []).flatMap(({ finding }, i) => {
    if (waivable.includes(finding)) return [];
    const data = { found: finding, allowed: waivable, suggestion: nearest(finding, waivable) };
    return [diagnostic('unknown-finding', yaml.locate(['waivers', i, 'finding']), data)];
  });
}

/**
 * The findings of a case with its own waivers applied: what is waived is marked, and a waiver whose last day has
 * passed, or that waives nothing, is a finding itself.
 * @param today the day that last days are compared with @param fails whether such findings fail the run
 */
export function withWaivers(
  findings: readonly Finding[],
  { file, yaml }: LocatedCase,
  today: string,
  fails: boolean,
): Finding[] {
  const waivers = file.waivers ?? [];
  if (waivers.length === 0) return [...findings];
  const inForce = waivers.filter(({ until }) => today <= until);
  const marked = findings.map((finding): Finding => {
    const waiver = inForce.find((one) => covers(one.finding, finding.rule));
    if (!waiver) return finding;
    const { finding: _, ...waived } = waiver;
    return { ...finding, waived };
  });
  const about = waivers.flatMap((waiver, i): Finding[] => {
    const { finding, until } = waiver;
    const expired = until < today;
    if (!expired && findings.some(({ rule }) => covers(finding, rule))) return [];
    const { line = 1, column = 1 } = yaml.locate(['waivers', i]);
    const level = fails ? 'error' : 'note';
    const rule = expired ? 'waiver-expired' : 'waiver-unused';
    return [{ rule, level, line, column, data: { ...waiver } }];
  });
  return [...marked, ...about];
}

/** Whether a waiver of `name` (a rule, or a short name) is about a finding of this rule. */
export function covers(name: string, rule: FindingRule): boolean {
  return name === rule || (Object.hasOwn(shortNames, name) && shortNames[name]!(rule));
}
