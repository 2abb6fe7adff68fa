import type { Readable } from 'node:stream';
import { ExtractedCase, NotExtracted } from '../files/cases/extracted-case.ts';
import type { CaseSource } from '../files/find-cases.ts';
import type { Glance } from './ahead/messages.ts';
import type { BatchItem } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import { type CaseEvaluator, WhenNeeded } from './case-evaluator.ts';
import { CaseItems } from './case-items.ts';
import type { SeenSets } from './seen-sets.ts';
import { unexpected } from './unexpected.ts';

/** Evaluates in the main process: of some files there are extracts already, and what reads the others is loaded for those. */
export class EvaluatorHere implements CaseEvaluator {
  readonly #items: CaseItems;
  readonly #files: CaseEvaluator;

  /** @param seen gets the sets that cases were evaluated under */
  constructor(settings: BatchSettings, seen: SeenSets, world: { readonly stdin: Readable }) {
    this.#items = new CaseItems(settings, seen);
    this.#files = new WhenNeeded(async () => {
      const { FileEvaluator } = await import('./evaluate-file.ts');
      return new FileEvaluator(this.#items, settings, world);
    });
  }

  /** Compiles known sets ahead, as long as there is time. */
  async compileSets(isTime: () => boolean): Promise<void> {
    await this.#items.compileSets(isTime);
  }

  async evaluate(source: CaseSource, glance?: Glance): Promise<BatchItem> {
    if (!glance?.extract) return this.#files.evaluate(source);
    const { file } = source;
    try {
      return await this.#items.of(new ExtractedCase(file, glance.extract), file, glance.key);
    } catch (error) {
      return error instanceof NotExtracted ? this.#files.evaluate(source) : unexpected(file, error);
    }
  }
}
