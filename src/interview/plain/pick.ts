/** Which of `labels` was meant: by its number from 1, as a whole, or by its first letter if no other has it. */
export function pick(labels: readonly string[], typed: string): number | undefined {
  const text = fold(typed);
  if (/^\d+$/.test(text))
    return Number(text) >= 1 && Number(text) <= labels.length ? Number(text) - 1 : undefined;
  const folded = labels.map(fold);
  if (folded.includes(text)) return folded.indexOf(text);
  const same = folded.flatMap((label, i) => (/^\p{L}$/u.test(text) && label.startsWith(text) ? [i] : []));
  return same.length === 1 ? same[0] : undefined;
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
