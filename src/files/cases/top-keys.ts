/** The keys of the top that findings are told at. */
const topKeys = ['questionSet', 'answers', 'verdict'] as const;
export type TopKey = (typeof topKeys)[number];

export function isTopKey(key: unknown): key is TopKey {
  return topKeys.some((one) => one === key);
}
