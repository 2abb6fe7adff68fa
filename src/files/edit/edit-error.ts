/**
 * Why an edit could not be made:
 * - `not-yaml`: the text is not one YAML document without errors.
 * - `too-deep`: text or value is nested deeper than {@link MAX_DEPTH}, or the value contains itself.
 * - `no-such-place`: the path leads through a scalar, or to an item that a sequence does not have.
 * - `not-json`: the value holds something that JSON cannot (a function, NaN, a Date, a bigint).
 * - `unfaithful`: the text that came out does not read back as the old data with the edit applied.
 */
export type EditErrorCode = 'not-yaml' | 'too-deep' | 'no-such-place' | 'not-json' | 'unfaithful';

/**
 * How deep collections may be nested. `yaml` composes by recursion, and V8 *aborts the process* (no
 * exception) when a regular expression has to be compiled on an almost full stack, as it is from about
 * 1000 levels on. A case needs under ten.
 */
export const MAX_DEPTH = 200;

/** An edit that cannot be made exactly. The text is then left as it was. */
export class EditError extends Error {
  override readonly name = 'EditError';
  readonly code: EditErrorCode;

  /** @param code why, for the program @param message what was found, for a developer */
  constructor(code: EditErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
