import type { CaseSource } from '../files/find-cases.ts';
import type { Glance } from './ahead/messages.ts';
import type { BatchItem } from './batch-item.ts';

/** Evaluates one file after the other. */
export interface CaseEvaluator {
  /** What comes of a file; never fails because of one. @param glance what a look at it has shown, where it spares work */
  evaluate(source: CaseSource, glance?: Glance): Promise<BatchItem>;
}

/** One that is made when a file is to be evaluated: where a cache knows them all, nothing that evaluates cases is loaded. */
export class WhenNeeded<Evaluator extends CaseEvaluator> implements CaseEvaluator {
  readonly #make: () => Promise<Evaluator>;
  #made: Promise<Evaluator> | undefined;

  constructor(make: () => Promise<Evaluator>) {
    this.#make = make;
  }

  /** Makes it now. */
  ready(): Promise<Evaluator> {
    this.#made ??= this.#make();
    return this.#made;
  }

  async evaluate(source: CaseSource, glance?: Glance): Promise<BatchItem> {
    return (await this.ready()).evaluate(source, glance);
  }
}
