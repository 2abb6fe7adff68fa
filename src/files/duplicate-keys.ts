import { isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/** A key that its map has already, and where it stands again, as a character from 0. */
export interface DuplicateKey {
  key: string;
  offset: number;
}

/**
 * The keys that their map has already. `yaml` can say it too, but compares each key with
 * each: a map of 30 000 keys would take it twenty seconds.
 */
export function duplicateKeys(root: unknown): DuplicateKey[] {
  const found: DuplicateKey[] = [];
  const visit = (node: unknown): void => {
    if (isMap(node)) checkMap(node, found);
    if (!isMap(node) && !isSeq(node)) return;
    for (const item of node.items) {
      if (isPair(item)) visit(item.key);
      visit(isPair(item) ? item.value : item);
    }
  };
  visit(root);
  return found;
}

function checkMap(map: YAMLMap, found: DuplicateKey[]): void {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) found.push({ key: String(key.value), offset: (key as Node).range?.[0] ?? 0 });
    seen.add(key.value);
  }
}
