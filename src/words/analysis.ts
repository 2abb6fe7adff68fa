import { analysisEn } from './analysis.en.ts';
import { analysisSv } from './analysis.sv.ts';
import type { InEach } from './language.ts';

/** Words of the rule keeper's tools. The Swedish ones are the pattern: it is the users' language. */
export type AnalysisWords = typeof analysisSv;

export const analysisWords: InEach<AnalysisWords> = { sv: analysisSv, en: analysisEn };
