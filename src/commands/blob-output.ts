import path from 'node:path';
import type { BatchItem } from '../batch/batch-item.ts';
import { type BlobHead, BlobLines, type FileList } from '../batch/blob.ts';
import type { SeenSets } from '../batch/seen-sets.ts';
import { GrowingFile } from '../files/growing-file.ts';

/** One `--format blob=FILE`: what came of a part of a run, for `--merge`. */
export class BlobOutput {
  readonly #file: GrowingFile;
  readonly #lines = new BlobLines();
  readonly #head: BlobHead;
  readonly #seen: SeenSets;
  readonly #sets = new Set<string>();
  #count = 0;

  /** @throws ProblemsFound when the file cannot be written */
  constructor(file: string, cwd: string, head: BlobHead, seen: SeenSets) {
    this.#file = new GrowingFile(path.resolve(cwd, file), file);
    this.#head = head;
    this.#seen = seen;
    this.#file.write(this.#lines.head(head));
  }

  /** Writes what came of the next file of the part. */
  add(item: BatchItem): void {
    const { index, of } = this.#head.shard;
    const digest = item.reported?.result.questionSet.digest;
    if (digest !== undefined && !this.#sets.has(digest)) {
      this.#sets.add(digest);
      this.#file.write(this.#lines.set({ digest, set: this.#seen.get(digest) }));
    }
    const { memo: _, ...rest } = item;
    this.#file.write(this.#lines.item({ place: index - 1 + of * this.#count++, item: rest }));
  }

  /** Ends the blob, which without an end is not whole. */
  end(files: FileList): void {
    this.#file.write(this.#lines.end(files));
    this.#file.close();
  }
}
