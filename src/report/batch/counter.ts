/** Counts by key. */
export class Counter<Key extends string> {
  readonly #counts = new Map<Key, number>();

  add(key: Key): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  of(key: Key): number {
    return this.#counts.get(key) ?? 0;
  }

  /** The most common first, ties in the order in which they came. */
  entries(): [key: Key, count: number][] {
    return [...this.#counts].sort(([, a], [, b]) => b - a);
  }
}
