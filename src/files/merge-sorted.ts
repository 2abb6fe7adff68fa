/**
 * Merges sorted streams into one; what is equal comes in the order of the streams. Each stream is read one element ahead.
 * @param compare the order that each stream has
 */
export function* mergeSorted<T>(
  streams: readonly Iterable<T>[],
  compare: (a: T, b: T) => number,
): Generator<T> {
  if (streams.length === 1) {
    yield* streams[0]!;
    return;
  }
  const heap: Head<T>[] = [];
  const before = (a: Head<T>, b: Head<T>) => (compare(a.value, b.value) || a.stream - b.stream) < 0;
  streams.forEach((stream, i) => {
    const rest = stream[Symbol.iterator]();
    const first = rest.next();
    if (!first.done) rise(heap, heap.push({ value: first.value, stream: i, rest }) - 1, before);
  });
  for (let top = heap[0]; top; top = heap[0]) {
    yield top.value;
    const next = top.rest.next();
    if (next.done) {
      const last = heap.pop()!;
      if (heap.length > 0) heap[0] = last;
    } else top.value = next.value;
    sink(heap, before);
  }
}

interface Head<T> {
  value: T;
  stream: number;
  rest: Iterator<T>;
}

function rise<H>(heap: H[], at: number, before: (a: H, b: H) => boolean): void {
  for (let i = at; i > 0; ) {
    const parent = (i - 1) >> 1;
    if (!before(heap[i]!, heap[parent]!)) return;
    swap(heap, i, parent);
    i = parent;
  }
}

function sink<H>(heap: H[], before: (a: H, b: H) => boolean): void {
  for (let i = 0; ; ) {
    let least = i;
    for (const child of [2 * i + 1, 2 * i + 2]) {
      if (child < heap.length && before(heap[child]!, heap[least]!)) least = child;
    }
    if (least === i) return;
    swap(heap, i, least);
    i = least;
  }
}

function swap<H>(heap: H[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b]!, heap[a]!];
}
