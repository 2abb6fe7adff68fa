import { expect, it } from 'vitest';
import { evaluationSchema } from '../../../src/model/evaluation.ts';
import { withFindings } from '../../../src/report/batch/with-findings.ts';
import { hostilePieces } from './hostile-cases.ts';
import { report } from './run-report.ts';
import { everyKind, forumCase, reported } from './sample-cases.ts';

it('is one document of the published form', async () => {
  const cases = Object.values(await everyKind());
  const { text } = report(
    'json',
    cases.map((one) => ({ case: one })),
  );
  const evaluation = evaluationSchema.parse(JSON.parse(text));
  expect(evaluation.cases).toEqual(cases.map(withFindings));
  expect(evaluation.summary).toMatchObject({ cases: 11, new: 4, unchanged: 1, changed: 6, invalid: 0 });
});

it('keeps hostile text exactly, half characters too', async () => {
  const pieces = await hostilePieces(3, 'sv');
  const { cases, diagnostics } = JSON.parse(report('json', pieces).text);
  expect(cases).toEqual(pieces.flatMap((piece) => ('case' in piece ? [withFindings(piece.case)] : [])));
  expect(diagnostics).toEqual(
    pieces.flatMap((piece) => ('diagnostic' in piece ? [piece.diagnostic.result] : [])),
  );
});

it('writes nothing before the counts are known', async () => {
  const one = await reported(forumCase());
  expect(report('json', [{ case: one }]).text.indexOf('"summary"')).toBeLessThan(200);
});
