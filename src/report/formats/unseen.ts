/**
 * Characters that data may hold and that a terminal obeys or a reader cannot see: control characters beyond ASCII's
 * first, line separators, direction overrides, invisible and tag characters. Formats that can write a character by its
 * number do so with these.
 */
export const unseen =
  /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
