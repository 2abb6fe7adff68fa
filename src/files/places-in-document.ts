import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from './yaml-text.ts';

/** Where the parts of a document stand: characters from 0. A path that leads nowhere gives the nearest part that exists. */
export function placesIn(document: Document.Parsed): (path: Path, of: 'key' | 'value') => number {
  const pairOf = pairsByKey();
  return (path, of) => {
    let node: unknown = document.contents;
    let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
    for (const [i, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        const keyOffset = startOf(pair?.key);
        node = pair?.value;
        const wantsKey = i === path.length - 1 && of === 'key';
        offset = (wantsKey ? keyOffset : (startOf(node) ?? keyOffset)) ?? offset;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = startOf(node) ?? offset;
      } else break;
    }
    return offset;
  };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** Looks keys up by an index that each map gets once: a map may have as many wrong keys as right ones. */
function pairsByKey(): (map: YAMLMap, key: string) => Pair | undefined {
  const indexes = new Map<YAMLMap, Map<string, Pair>>();
  return (map, key) => {
    let index = indexes.get(map);
    if (!index) {
      const pairs = map.items.filter((pair) => isScalar(pair.key));
      index = new Map(pairs.reverse().map((pair) => [String((pair.key as { value: unknown }).value), pair]));
      indexes.set(map, index);
    }
    return index.get(key);
  };
}
