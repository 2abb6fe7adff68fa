/** Data as it can stand in a question set or a case: texts, numbers, lists and maps of them. */
export type YamlData =
  | string
  | number
  | null
  | readonly YamlData[]
  | { readonly [key: string]: YamlData | undefined };

/** Words that some YAML reader takes for something else than text. */
const notText = new Set(['yes', 'no', 'true', 'false', 'on', 'off', 'y', 'n', 'null']);

/** Data on one line, as YAML of any version reads it: `{ makes-profit: "yes", area: health-care }`. */
export function yamlFlow(data: YamlData): string {
  if (data === null) return 'null';
  if (typeof data === 'number') return String(data);
  if (typeof data === 'string') return scalar(data);
  if (Array.isArray(data)) return `[${(data as readonly YamlData[]).map(yamlFlow).join(', ')}]`;
  const entries = Object.entries(data).flatMap(([key, value]) =>
    value === undefined ? [] : [`${keyText(key)}: ${yamlFlow(value)}`],
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** JSON is YAML: whatever is not a plain word is quoted as JSON quotes it. */
function scalar(text: string): string {
  return /^[a-z][a-z0-9-]*$/.test(text) && !notText.has(text) ? text : JSON.stringify(text);
}

/** Keys are ids and the format's own words (`possibleOutcomes`). */
function keyText(key: string): string {
  return /^[a-zA-Z][a-zA-Z0-9-]*$/.test(key) ? key : JSON.stringify(key);
}
