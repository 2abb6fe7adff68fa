/** At most `most` characters of a text, the last of them a sign that something is left out. */
export function cutTo(text: string, most: number): string {
  // Most texts are short: only long ones are taken apart, so that no character is cut in half.
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
