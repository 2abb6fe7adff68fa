/**
 * A path as a relative URI reference (RFC 3986), percent-encoded by segment; `cases/å b.yaml` becomes
 * `cases/%C3%A5%20b.yaml`. Half characters (lone surrogates), which no URI can hold, become U+FFFD.
 */
export function relativeUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
