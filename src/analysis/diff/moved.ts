/**
 * The fewest ids that have to be moved to turn the order of the one list into that of the other (those in both: all
 * but a longest increasing subsequence), in the new order.
 */
export function movedIds(before: readonly string[], after: readonly string[]): string[] {
  const places = new Map(before.map((id, place) => [id, place]));
  const common = after.filter((id) => places.has(id));
  // longest[i]: how many ids, ending with the i:th, stand in the old order.
  const longest = common.map(() => 1);
  const previous = common.map(() => -1);
  common.forEach((id, i) => {
    for (let j = 0; j < i; j++) {
      if (places.get(common[j]!)! < places.get(id)! && longest[j]! + 1 > longest[i]!) {
        longest[i] = longest[j]! + 1;
        previous[i] = j;
      }
    }
  });
  const kept = new Set<string>();
  for (let i = longest.indexOf(Math.max(...longest)); i >= 0; i = previous[i]!) kept.add(common[i]!);
  return common.filter((id) => !kept.has(id));
}
