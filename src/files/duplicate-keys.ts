import { isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';

/**
 * Where keys stand that their map has already, as characters from 0. `yaml` can say it too, but compares each key with
 * each: a map of 30 000 keys would take it twenty seconds.
 */
export function duplicateKeys(root: unknown): number[] {
  const found: number[] = [];
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

function checkMap(map: YAMLMap, found: number[]): void {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    if (seen.has(key.value)) found.push((key as Node).range?.[0] ?? 0);
    seen.add(key.value);
  }
}
