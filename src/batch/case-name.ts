/** The id of a case that has none of its own. */
export function nameOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.ya?ml$/i, '');
}
