import { hash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';

/** What RFC 8785 has no form for (`NaN`, a circle) is an error. */
const canonicalJson = configure({ strict: true });

/** `sha256:` and the hexadecimal hash of the data as RFC 8785 JSON; keys without a value are left out. */
export function digestOf(data: unknown): string {
  const json = canonicalJson(data);
  if (json === undefined) throw new Error('nothing to digest');
  return `sha256:${hash('sha256', json, 'hex')}`;
}
