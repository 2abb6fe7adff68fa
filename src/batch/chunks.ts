import type { BatchItem } from './batch-item.ts';
import type { Prepared } from './prepared.ts';
import type { Chunk } from './worker-process.ts';

/** Files in a chunk: enough that messages cost little, few enough that one slow file delays little. */
const CHUNK = 32;

/** Deals the files of a run out in chunks; what is known already is set aside. */
export class Chunks {
  readonly #files: Iterator<Prepared>;
  readonly #known: (place: number, item: BatchItem | Promise<BatchItem>) => void;
  readonly #again: Chunk[] = [];
  #taken = 0;
  #isOver = false;

  /** @param known gets what is already known to come of a file, and the file's place */
  constructor(
    files: Iterator<Prepared>,
    known: (place: number, item: BatchItem | Promise<BatchItem>) => void,
  ) {
    this.#files = files;
    this.#known = known;
  }

  /** Whether there are no more files from this place on. */
  isOverAt(place: number): boolean {
    return this.#isOver && place === this.#taken;
  }

  /** The next files, those that are dealt out again first; undefined when there are none before `limit`. */
  next(limit: number): Chunk | undefined {
    return this.#again.shift() ?? this.fresh(limit);
  }

  /** The next files that no worker has had before it; undefined when there are none before `limit`. */
  fresh(limit: number): Chunk | undefined {
    const chunk: Chunk = { places: [], sources: [], endings: 0 };
    while (!this.#isOver && this.#taken < limit && chunk.places.length < CHUNK) {
      const next = this.#files.next();
      if (next.done) {
        this.#isOver = true;
        break;
      }
      const place = this.#taken++;
      if ('item' in next.value) this.#known(place, next.value.item);
      else {
        chunk.places.push(place);
        chunk.sources.push(next.value.source);
      }
    }
    return chunk.places.length > 0 ? chunk : undefined;
  }

  /** Deals chunks out again as they were. */
  again(chunks: readonly Chunk[]): void {
    this.#again.unshift(...chunks);
  }

  /** Deals the files of a chunk out again, each by itself: one of them may have ended its worker. */
  oneByOne({ places, sources, endings }: Chunk): void {
    const alone = places.length === 1;
    const singles = places.map((place, i) => ({
      places: [place],
      sources: [sources[i]!],
      endings: alone ? endings + 1 : 0,
    }));
    this.#again.unshift(...singles);
  }
}
