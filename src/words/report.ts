import type { InEach } from './language.ts';
import { reportEn } from './report.en.ts';
import { reportSv } from './report.sv.ts';

/** Words of the report on one case. The Swedish ones are the pattern: it is the users' language. */
export type ReportWords = typeof reportSv;

export const reportWords: InEach<ReportWords> = { sv: reportSv, en: reportEn };
