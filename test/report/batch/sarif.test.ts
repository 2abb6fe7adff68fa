import { readFile } from 'node:fs/promises';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';
import { everyKind, forumCase, reported, reportedDiagnostic } from './sample-cases.ts';

const published = new URL('../../fixtures/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
// Both packages are CommonJS, which Node and TypeScript take apart differently.
const Ajv = AjvDraft4 as unknown as typeof AjvDraft4.default;
// One pattern of the schema is no regular expression under the `u` flag.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(addFormats as unknown as typeof addFormats.default)(ajv as never);
const validate = ajv.compile(JSON.parse(await readFile(published, 'utf8')));

interface Log {
  runs: [
    {
      tool: { driver: { language: string; rules: { id: string; help: { text: string } }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: {
          physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
        }[];
        partialFingerprints: Record<string, string>;
        suppressions?: unknown[];
      }[];
      invocations: { executionSuccessful: boolean }[];
    },
  ];
}

function logOf(pieces: readonly Piece[], language: 'sv' | 'en' = 'sv') {
  const log = JSON.parse(report('sarif', pieces, { language }).text) as Log;
  return log.runs[0];
}

describe('SARIF', () => {
  it.each([0, 1, 3, 300])('fits the published schema, with %i hostile cases', async (count) => {
    const log = JSON.parse(report('sarif', await hostilePieces(count, 'sv')).text);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('names a rule for each kind of finding, with help in the language', async () => {
    const cases = Object.values(await everyKind());
    const run = logOf(
      cases.map((one) => ({ case: one })),
      'en',
    );
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(run.tool.driver.rules.map(({ id }) => id).sort()).toEqual([
      'case-contradictory',
      'case-disputed',
      'case-not-iop',
      'case-open',
      'verdict-changed-by-answers',
      'verdict-changed-by-date',
      'verdict-changed-by-engine',
      'verdict-changed-by-rules',
      'verdict-does-not-reproduce',
    ]);
    for (const { help } of run.tool.driver.rules) expect(help.text.length).toBeGreaterThan(40);
    expect(run.tool.driver.language).toBe('en');
  });

  it('places findings by line and column in a percent-encoded relative address', async () => {
    const file = 'cases/å b/50%:#?.yaml';
    const one = await reported(forumCase({ 'no-market': 'unknown' }), { file });
    const [result] = logOf([{ case: one }]).results;
    const { artifactLocation, region } = result!.locations[0]!.physicalLocation;
    expect(artifactLocation).toEqual({
      uri: 'cases/%C3%A5%20b/50%25%3A%23%3F.yaml',
      uriBaseId: '%SRCROOT%',
    });
    expect(decodeURIComponent(artifactLocation.uri)).toBe(file);
    expect(region).toEqual({ startLine: 14, startColumn: 5 });
  });

  it('knows a finding again when lines move, the language changes or other files come and go', async () => {
    const kinds = await everyKind();
    const prints = (pieces: Piece[], language: 'sv' | 'en' = 'sv') =>
      logOf(pieces, language).results.map((one) => one.partialFingerprints['iopFinding/v1']);
    const { disputed } = kinds as { disputed: NonNullable<(typeof kinds)[string]> };
    const moved = { ...disputed, findings: disputed.findings.map((one) => ({ ...one, line: one.line + 9 })) };
    const first = prints([{ case: disputed }]);
    expect(new Set(first).size).toBe(2);
    expect(prints([{ case: moved }])).toEqual(first);
    expect(prints([{ case: moved }], 'en')).toEqual(first);
    expect(prints([{ case: kinds.open! }, { case: disputed }]).slice(1)).toEqual(first);
  });

  it('tells like diagnostics of one file apart', () => {
    const same = (line: number, found: string): Piece => ({
      diagnostic: reportedDiagnostic(diagnostic('unknown-key', { file: 'a.yaml', line }, { found })),
    });
    const run = logOf([same(1, 'note'), same(2, 'note'), same(3, 'titel')]);
    const prints = run.results.map((one) => one.partialFingerprints['iopFinding/v1']);
    expect(new Set(prints).size).toBe(3);
    expect(run.invocations).toEqual([{ executionSuccessful: false }]);
  });

  it('has what --fail-on names as errors, all else as notes, and what is waived as suppressed', async () => {
    const { answers, waived } = await everyKind();
    const levels = logOf([{ case: answers! }]).results.map(({ ruleId, level }) => [ruleId, level]);
    expect(levels).toEqual([
      ['verdict-changed-by-answers', 'error'],
      ['case-not-iop', 'note'],
    ]);
    for (const { suppressions } of logOf([{ case: waived! }]).results) expect(suppressions).toHaveLength(1);
  });

  it('lets no text from a file be a link or an argument', () => {
    const found = '[here](http://evil.example) {0} \\';
    const one = reportedDiagnostic(diagnostic('unknown-key', { file: 'a.yaml', line: 1 }, { found }));
    const [result] = logOf([{ diagnostic: one }]).results;
    expect(result?.message.text).toContain('\\[here\\](http://evil.example) {{0}} \\\\');
  });

  it('places what is about a whole file at its beginning, since GitHub shows nothing without a line', () => {
    const one = reportedDiagnostic(diagnostic('no-such-file', { file: 'cases/a.yaml' }));
    expect(logOf([{ diagnostic: one }]).results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 1,
    });
  });

  it('gives no place to standard input', async () => {
    const one = await reported(forumCase({ 'no-market': 'unknown' }), { file: '-' });
    expect(logOf([{ case: one }]).results[0]?.locations).toEqual([]);
  });
});
