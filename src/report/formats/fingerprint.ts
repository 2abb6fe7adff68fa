import { digestOf } from '../../model/digest.ts';
import type { Annotation } from './annotation.ts';

/** Gives a finding the hexadecimal hash by which other programs know it again in the next run. */
export type Fingerprinter = (annotation: Annotation) => string;

/**
 * Fingerprints for one run, made of rule, file and what the finding is about. Findings of one file that agree
 * in all of these are told apart by their order; only the file at hand is remembered, since findings come by file.
 */
export function fingerprinter(): Fingerprinter {
  let file: string | undefined;
  let seen = new Map<string, number>();
  return (annotation) => {
    if (annotation.file !== file) {
      file = annotation.file;
      seen = new Map();
    }
    const { rule, about = [] } = annotation;
    const key = JSON.stringify([rule, ...about]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return digestOf([rule, annotation.file, ...about, before]).replace(/^sha256:/, '');
  };
}
