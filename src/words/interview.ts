import { interviewEn } from './interview.en.ts';
import { interviewSv } from './interview.sv.ts';
import type { InEach } from './language.ts';

/** All that the interview says by itself. What a question set says comes from the set. */
export type InterviewWords = typeof interviewSv;

/** The interview's words in each language. */
export const interviewWords: InEach<InterviewWords> = { sv: interviewSv, en: interviewEn };
