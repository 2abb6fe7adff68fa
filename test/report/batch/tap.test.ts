import { type FinalResults, Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';
import { everyKind, reportedDiagnostic } from './sample-cases.ts';

interface Point {
  ok: boolean;
  name: string;
  todo?: string | boolean;
  skip?: string | boolean;
  diag?: { outcome?: string; title?: string; findings?: Record<string, unknown>[] };
}

/** Reads a report with the parser of the TAP project. */
function read(pieces: readonly Piece[]): { points: Point[]; results: FinalResults; extra: string[] } {
  const points: Point[] = [];
  const extra: string[] = [];
  let results: FinalResults | undefined;
  const parser = new Parser({ strict: true }, (found) => {
    results = found;
  });
  parser.on('assert', (point) => points.push(point as unknown as Point));
  parser.on('extra', (line: string) => extra.push(line));
  parser.end(report('tap', pieces).text);
  return { points, results: results!, extra };
}

describe('TAP', () => {
  it.each([0, 1, 3, 300])(
    'is read by a TAP parser without a complaint, with %i hostile cases',
    async (count) => {
      const pieces = await hostilePieces(count, 'sv');
      const { points, results, extra } = read(pieces);
      const files = new Set(
        pieces.map((piece) => ('case' in piece ? piece.case.result.file : piece.diagnostic.result.file)),
      );
      expect(points).toHaveLength(files.size);
      expect(results.plan.end ?? 0).toBe(files.size);
      expect(extra).toEqual([]);
      expect(results.failures.filter((one) => 'tapError' in one && one.tapError)).toEqual([]);
    },
  );

  it('has one point a file, which fails for what --fail-on names', async () => {
    const { points, results } = read(Object.values(await everyKind()).map((one) => ({ case: one })));
    expect(points.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual([
      'cases/answers.yaml',
      'cases/by-hand.yaml',
      'cases/rules.yaml',
      'cases/date.yaml',
      'cases/engine.yaml',
      'cases/waived.yaml',
    ]);
    // What is waived is a known failure: the run does not fail because of it.
    expect(points.at(-1)?.todo).toBeTruthy();
    expect(results).toMatchObject({ count: 11, fail: 6, todo: 1 });
  });

  it('says in YAML what was found and where', async () => {
    const { rules } = await everyKind();
    const { diag } = read([{ case: rules! }]).points[0]!;
    expect(diag).toMatchObject({
      title: 'Träffpunkt för personer med psykisk ohälsa',
      outcome: 'Upphandling',
      change: 'changed-by-rules',
      findings: [
        {
          rule: 'verdict-changed-by-rules',
          level: 'error',
          at: { file: 'cases/rules.yaml', line: 19, column: 1 },
        },
        { rule: 'case-not-iop', level: 'note' },
      ],
    });
  });

  it('skips what is no case', () => {
    const one = diagnostic('skipped-not-a-case', { file: 'cases/z.yaml' }, {}, 'note');
    const [point] = read([{ diagnostic: reportedDiagnostic(one) }]).points;
    expect(point).toMatchObject({ ok: true });
    expect(point?.skip).toBeTruthy();
  });
});
