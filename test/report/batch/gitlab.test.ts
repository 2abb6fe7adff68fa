import { describe, expect, it } from 'vitest';
import { hostilePieces } from './hostile-cases.ts';
import { report } from './run-report.ts';
import { everyKind } from './sample-cases.ts';

type Issue = Record<string, unknown> & { location: { path: string; lines: { begin: number } } };
const issuesOf = (pieces: Parameters<typeof report>[1]) =>
  JSON.parse(report('gitlab', pieces).text) as Issue[];

describe('GitLab Code Quality', () => {
  // What GitLab's documentation demands of an implementation; there is no published schema.
  it.each([0, 1, 3, 300])(
    'is an array of issues as GitLab documents them, with %i hostile cases',
    async (count) => {
      const issues = issuesOf(await hostilePieces(count, 'sv'));
      expect(Array.isArray(issues)).toBe(true);
      for (const issue of issues) {
        expect(Object.keys(issue).sort()).toEqual([
          'check_name',
          'description',
          'fingerprint',
          'location',
          'severity',
        ]);
        expect(issue.description).toEqual(expect.any(String));
        expect(issue.check_name).toMatch(/^[a-z][a-z-]*$/);
        expect(issue.fingerprint).toMatch(/^[0-9a-f]{64}$/);
        expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity);
        expect(issue.location.path).not.toMatch(/^(\.\/|\/)/);
        expect(issue.location.lines.begin).toBeGreaterThan(0);
      }
      const prints = issues.map(({ fingerprint }) => fingerprint);
      expect(new Set(prints).size).toBe(prints.length);
    },
  );

  it('has what fails as major, notes and what is waived as information', async () => {
    const { answers, waived } = await everyKind();
    const severities = issuesOf([{ case: answers! }, { case: waived! }]).map(({ severity }) => severity);
    expect(severities).toEqual(['major', 'info', 'info', 'info']);
  });
});
