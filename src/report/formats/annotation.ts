/**
 * One finding about a place in a file, already in the reader's words: what the formats that machines read
 * (SARIF, GitLab Code Quality, workflow commands of GitHub and Azure) are made from.
 */
export interface Annotation {
  /** The stable id of the kind of finding: `case-open`, `unknown-question`. */
  rule: string;
  level: 'error' | 'warning' | 'note';
  /** What kind of finding it is, in a few words. */
  title: string;
  message: string;
  /** Path relative to the working folder, with `/`; `-` for standard input; empty where no file is meant. */
  file: string;
  line?: number | undefined;
  column?: number | undefined;
  /**
   * What of the file it is about, in ids: with rule and file it tells one finding from another. Never a line
   * number or a sentence, so that a finding is known again when lines move or the language changes.
   */
  about?: readonly string[] | undefined;
  /** Accepted for a time: reported apart, and nothing fails because of it. */
  waived?: Accepted | undefined;
}

/** Why a finding is accepted. */
export interface Accepted {
  /** In words: until when, by whom and why, or where it says that it is known. */
  because: string;
  /** It says so in the file itself that the finding is about. */
  inFile: boolean;
}

/** The level at which an annotation is shown where a format has no place of its own for what is waived. */
export function shownLevel({ level, waived }: Annotation): Annotation['level'] {
  return waived ? 'note' : level;
}
