import { expect, it } from 'vitest';
import { caseWithFindingsSchema, diagnosticResultSchema } from '../../../src/model/evaluation.ts';
import { withFindings } from '../../../src/report/batch/with-findings.ts';
import { hostilePieces } from './hostile-cases.ts';
import { report } from './run-report.ts';

it('is one object a line, in the order in which they came, each with its type', async () => {
  const pieces = await hostilePieces(20, 'sv');
  const lines = report('ndjson', pieces).text.trimEnd().split('\n');
  const objects = lines.map((line) => JSON.parse(line));
  expect(objects).toEqual(
    pieces.map((piece) =>
      'case' in piece
        ? { type: 'case', ...withFindings(piece.case) }
        : { type: 'diagnostic', ...piece.diagnostic.result },
    ),
  );
  for (const { type, ...rest } of objects) {
    // A hostile id comes from a file name; the schema's ids are those of case files.
    if (type === 'case') caseWithFindingsSchema.parse({ ...rest, id: 'a' });
    else diagnosticResultSchema.parse(rest);
  }
});
