import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Finding } from '../report/batch/finding.ts';
import type { KnownFinding } from './baseline-text.ts';

/** A baseline file that was read. Plain data: parts of a run hand it to their merge. */
export interface BaselineContent {
  /** The file as shown. */
  shown: string;
  findings: KnownFinding[];
  /** Its files that there are no more. */
  gone: string[];
}

/** Findings that are known, by file and rule; says in the end which of them are no longer found. */
export class Baseline {
  readonly #shown: string;
  readonly #known = new Map<string, Set<string>>();
  readonly #unused: { file: string; rule: string }[] = [];

  constructor({ shown, findings, gone }: BaselineContent) {
    this.#shown = shown;
    for (const { file, rule } of findings) {
      if (gone.includes(file)) this.#unused.push({ file, rule });
      else this.#known.set(file, (this.#known.get(file) ?? new Set()).add(rule));
    }
  }

  /** The findings of a file, those that are known marked as waived. */
  apply(file: string, findings: readonly Finding[]): Finding[] {
    const known = this.#known.get(file);
    if (!known) return [...findings];
    for (const rule of known) {
      if (!findings.some((finding) => finding.rule === rule)) this.#unused.push({ file, rule });
    }
    return findings.map(
      (finding): Finding =>
        known.has(finding.rule) ? { ...finding, waived: { baseline: this.#shown } } : finding,
    );
  }

  /** Known findings of files that were evaluated and no longer have them, and of files that there are no more. */
  unused(level: Diagnostic['level']): Diagnostic[] {
    return this.#unused.map(({ file, rule }) =>
      diagnostic('baseline-unused', { file: this.#shown }, { found: file, rule }, level),
    );
  }
}
