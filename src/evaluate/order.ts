/**
 * Variable orders to try. A diagram grows with the questions that must be remembered between the first and
 * the last mention of something, so questions that are mentioned together must lie together.
 *
 * 2026-11-22, chosen: the asking order, the order in which the decision table mentions them, and FORCE
 * (Aloul, Markov, Sakallah 2003: each question moves to the centre of gravity of what mentions it) from both
 * and from seeded shuffles; the compiler builds the most promising and keeps the smallest diagram. Rejected:
 * the asking order alone (criteria "q1 or q21", "q2 or q22" … need 2^20 nodes in it), and sifting, which must
 * rebuild a multi-valued diagram at every step and won little over FORCE with restarts.
 */
export function candidateOrders(count: number, mentions: readonly (readonly number[])[]): number[][] {
  const asking = Array.from({ length: count }, (_, i) => i);
  const byTable = [...new Set([...mentions.flat(), ...asking])];
  const starts = [asking, byTable];
  const edges = mentions.filter((edge) => edge.length > 1);
  if (count > SMALL) for (let seed = 1; seed <= SHUFFLES; seed++) starts.push(shuffled(asking, seed));
  const orders = [
    ...starts.slice(0, 2),
    ...(count > SMALL ? starts.map((start) => force(start, edges)) : []),
  ];
  const distinct = [...new Map(orders.map((order) => [order.join(), order])).values()];
  // The narrowest first: the compiler may then give up early on the wide ones.
  return distinct
    .map((order) => ({ order, width: width(order, edges) }))
    .sort((a, b) => a.width - b.width)
    .slice(0, TRIED)
    .map(({ order }) => order);
}

/** Up to this many questions every order is small enough not to be worth a search. */
const SMALL = 16;
const SHUFFLES = 30;
const TRIED = 4;

function force(start: readonly number[], edges: readonly (readonly number[])[]): number[] {
  let best = [...start];
  let bestWidth = width(best, edges);
  let order = best;
  for (let round = 0, idle = 0; round < 60 && idle < 8; round++) {
    order = pulled(order, edges);
    const now = width(order, edges);
    idle = now < bestWidth ? 0 : idle + 1;
    if (now < bestWidth) {
      best = order;
      bestWidth = now;
    }
  }
  return best;
}

function pulled(order: readonly number[], edges: readonly (readonly number[])[]): number[] {
  const place = placesOf(order);
  const sums = new Array<number>(order.length).fill(0);
  const counts = new Array<number>(order.length).fill(0);
  for (const edge of edges) {
    const centre = edge.reduce((sum, q) => sum + place[q]!, 0) / edge.length;
    for (const q of edge) {
      sums[q]! += centre;
      counts[q]!++;
    }
  }
  const target = order.map((_, q) => (counts[q] ? sums[q]! / counts[q]! : place[q]!));
  return [...order].sort((a, b) => target[a]! - target[b]! || place[a]! - place[b]!);
}

/** The sum over all places of how many mentions cross it, squared: what the widest levels will hold. */
function width(order: readonly number[], edges: readonly (readonly number[])[]): number {
  const place = placesOf(order);
  const crossing = new Array<number>(order.length + 1).fill(0);
  for (const edge of edges) {
    // A mention of everything (a table, "all criteria") is the same in every order and only blurs the rest.
    if (edge.length * 2 > order.length && order.length > 6) continue;
    const places = edge.map((q) => place[q]!);
    crossing[Math.min(...places)]!++;
    crossing[Math.max(...places)]!--;
  }
  let open = 0;
  let sum = 0;
  for (const change of crossing) {
    open += change;
    sum += 2 ** Math.min(open, 40);
  }
  return sum;
}

function placesOf(order: readonly number[]): number[] {
  const place = new Array<number>(order.length);
  order.forEach((question, i) => {
    place[question] = i;
  });
  return place;
}

function shuffled(order: readonly number[], seed: number): number[] {
  const copy = [...order];
  let state = seed * 2654435761;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
