/** Words that stand in several of the sentences of `diagnostics.en.ts`. */
type Terms = Readonly<Record<string, string | undefined>>;

/** The parts of a question set. */
export const sectionsEn: Terms = {
  sources: 'sources',
  parameters: 'parameters',
  questions: 'questions',
  criteria: 'criteria',
  constraints: 'constraints',
  rules: 'rules',
  outcomes: 'outcomes',
  agreement: 'agreement contents',
  attachments: 'attachments',
};

/** The form that a value must have, after "write". */
export const formsEn: Terms = {
  id: 'lower-case letters a–z, digits and hyphens, for example meeting-place-2026',
  date: 'a date that exists, yyyy-mm-dd',
  shard: 'which part of how many, for example 1/4',
  version: 'a version, for example 1.0.0',
  digest: 'sha256: and 64 digits or letters a–f',
  instant: 'a date and time, for example 2026-11-22T10:15:00Z',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  object: 'keys with values, one a line',
  record: 'keys with values, one a line',
  array: 'a list',
  null: 'nothing',
  undefined: 'nothing',
};

/** Why a file cannot be read or written: the operating system's error code, or the YAML reader's. */
export const reasonsEn: Terms = {
  EACCES: 'you lack permission',
  EPERM: 'you lack permission',
  EROFS: 'the place is read-only',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed to read or write',
  ELOOP: 'the links go round in a circle',
  EXPLICIT_KEY_WITHOUT_COLON: 'after a key with ? the value must begin with a colon',
  ESPIPE: 'it is not a regular file',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your space is used up',
  BAD_ALIAS: 'an alias (*name) is misspelt or has no anchor (&name)',
  BAD_DQ_ESCAPE: 'a backslash in double-quoted text is wrong; use single quotes',
  BAD_INDENT: 'the indentation does not fit the lines around it',
  BAD_SCALAR_START: 'the value begins with a character that needs quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'a value contains a colon; put it in quotation marks',
  BLOCK_IN_FLOW: 'an indented block cannot begin inside { } or [ ]',
  KEY_OVER_1024_CHARS: 'the key is too long',
  MISSING_CHAR: 'a character is missing, such as a quotation mark, a bracket or a space after a colon',
  MULTILINE_IMPLICIT_KEY: 'a key cannot run over several lines; is a colon missing?',
  MULTIPLE_ANCHORS: 'the value has more than one anchor (&name)',
  MULTIPLE_TAGS: 'the value has more than one tag (!name)',
  TAB_AS_INDENT: 'the indentation is a tab; use spaces',
  TAG_RESOLVE_FAILED: 'the tag (!name) is unknown',
  UNCLOSED_BRACKET: 'a bracket, { or [, is not closed, or its lines are indented too little',
  UNEXPECTED_TOKEN: 'a character stands where it cannot',
};
