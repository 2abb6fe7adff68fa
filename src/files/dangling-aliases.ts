import { isAlias, isMap, isNode, isPair, isSeq } from 'yaml';

/**
 * Where aliases stand that stand for nothing, as characters from 0: no anchor of that name has come before, or it is
 * the one of a collection that the alias itself is in. `yaml` says nothing of either until the data are asked for, and
 * then not where.
 */
export function danglingAliases(root: unknown): number[] {
  const found: number[] = [];
  const whole = new Set<string>();
  const unfinished = new Set<string>();
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    } else if (isAlias(node)) {
      if (!whole.has(node.source) || unfinished.has(node.source)) found.push(node.range?.[0] ?? 0);
    } else if (isNode(node)) {
      const { anchor } = node as { anchor?: string };
      if (anchor) unfinished.add(anchor);
      if (isMap(node) || isSeq(node)) node.items.forEach(visit);
      if (anchor) {
        unfinished.delete(anchor);
        whole.add(anchor);
      }
    }
  };
  visit(root);
  return found;
}
