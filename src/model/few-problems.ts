import { type Diagnostic, diagnostic } from './diagnostic.ts';

/** Most lines about one file: who has more mistakes than these has made one of them many times. */
export const MAX_PROBLEMS = 20;

/** The code of the note about what is left out. */
const MORE = 'more-problems';

/**
 * The problems, of each file at most {@link MAX_PROBLEMS}, in their order; what is left out is counted in a note after a
 * file's last one. Errors are not left out for warnings. What has been shortened may be shortened again.
 */
export function fewProblems(problems: readonly Diagnostic[]): Diagnostic[] {
  if (problems.length <= MAX_PROBLEMS) return [...problems];
  const kept = new Set<Diagnostic>();
  const leftOut = new Map<string, number>();
  const count = new Map<string, number>();
  const errorsFirst = [
    ...problems.filter(({ level }) => level === 'error'),
    ...problems.filter(({ level }) => level !== 'error'),
  ];
  for (const one of errorsFirst) {
    const before = count.get(one.file) ?? 0;
    if (one.code === MORE) leftOut.set(one.file, (leftOut.get(one.file) ?? 0) + Number(one.data.count));
    else if (before < MAX_PROBLEMS) kept.add(one);
    else leftOut.set(one.file, (leftOut.get(one.file) ?? 0) + 1);
    if (one.code !== MORE) count.set(one.file, before + 1);
  }
  const shown = problems.filter((one) => kept.has(one));
  const lastOf = new Map(shown.map((one) => [one.file, one]));
  return shown.flatMap((one) => {
    const more = lastOf.get(one.file) === one ? leftOut.get(one.file) : undefined;
    return more === undefined ? [one] : [one, diagnostic(MORE, { file: one.file }, { count: more }, 'note')];
  });
}
