import type { BatchItem } from '../batch/batch-item.ts';
import { type BlobHead, BlobLines, type FileList } from '../batch/blob.ts';
import type { SeenSets } from '../batch/seen-sets.ts';
import type { GrowingFile } from '../files/growing-file.ts';

/** One `--format blob=FILE`: what came of a part of a run, for `--merge`. */
export class BlobOutput {
  readonly #file: GrowingFile;
  readonly #lines = new BlobLines();
  readonly #head: BlobHead;
  readonly #seen: SeenSets;
  readonly #sets = new Set<string>();
  #count = 0;

  private constructor(file: GrowingFile, head: BlobHead, seen: SeenSets) {
    this.#file = file;
    this.#head = head;
    this.#seen = seen;
  }

  /** @param file where it goes @throws ProblemsFound when that cannot be written */
  static async open(file: GrowingFile, head: BlobHead, seen: SeenSets): Promise<BlobOutput> {
    const output = new BlobOutput(file, head, seen);
    await output.#file.opened();
    await output.#file.write(output.#lines.head(head));
    return output;
  }

  /** Writes what came of the next file of the part. */
  async add(item: BatchItem): Promise<void> {
    const { index, of } = this.#head.shard;
    const digest = item.reported?.result.questionSet.digest;
    if (digest !== undefined && !this.#sets.has(digest)) {
      this.#sets.add(digest);
      await this.#file.write(this.#lines.set({ digest, set: this.#seen.get(digest) }));
    }
    const { memo: _, ...rest } = item;
    await this.#file.write(this.#lines.item({ place: index - 1 + of * this.#count++, item: rest }));
  }

  /** Ends the blob, which without an end is not whole, and puts it in its place. */
  async end(files: FileList): Promise<void> {
    await this.#file.write(this.#lines.end(files));
    await this.#file.close();
  }

  /** Gives the blob of a run up that was broken off. Never fails. */
  async abandon(): Promise<void> {
    await this.#file.abandon();
  }
}
