import * as z from 'zod';
import { caseFileShape, writtenAnswersSchema } from './case-file.ts';

/** What `iop screen --answers` reads: a case file, or as much of one as is needed. */
export const answersFileSchema = z.strictObject({
  ...caseFileShape,
  format: caseFileShape.format.optional(),
  questionSet: caseFileShape.questionSet.optional(),
  answers: writtenAnswersSchema,
});
