import type { Readable } from 'node:stream';
import { type CaseText, readCase } from '../files/cases/read-case.ts';
import { updateCase } from '../files/cases/update-case.ts';
import type { CaseSource } from '../files/find-cases.ts';
import type { BatchItem } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import type { CaseItems } from './case-items.ts';
import type { EvaluatedCase } from './evaluate-case.ts';
import { asOther, type CaseWorld, readSource } from './read-cases.ts';
import { unexpected } from './unexpected.ts';

/** Reads and evaluates one file after the other, and writes what `--update` writes. */
export class FileEvaluator {
  readonly #items: CaseItems;
  readonly #world: CaseWorld;
  readonly #write: ((evaluated: EvaluatedCase<CaseText>) => ReturnType<typeof updateCase>) | undefined;

  /** @param world has what `-` means; workers have none */
  constructor(items: CaseItems, { cwd, update }: BatchSettings, world?: { readonly stdin: Readable }) {
    this.#items = items;
    this.#world = {
      cwd,
      get stdin() {
        if (!world) throw new Error('standard input is read by the main process');
        return world.stdin;
      },
    };
    if (update !== 'no')
      this.#write = (evaluated) => updateCase(evaluated, cwd, { dryRun: update === 'show' });
  }

  /** What comes of a file; never fails because of one. */
  async evaluate({ file, named }: CaseSource): Promise<BatchItem> {
    try {
      const bytes = await readSource({ file, named }, this.#world);
      if ('problems' in bytes) return { file, diagnostics: bytes.problems };
      const text = readCase(bytes, file);
      if (!('yaml' in text)) return { file, diagnostics: asOther(text.problems, named) };
      return await this.#items.of(text, file, bytes, this.#write);
    } catch (error) {
      return unexpected(file, error);
    }
  }
}
