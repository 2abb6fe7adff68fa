/** A name or phrase as it stands by itself, in a table or a heading: "Öppet". */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
