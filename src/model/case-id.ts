/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 60;

/**
 * The id of a case from its title: lower case, å ä ö and other marks taken off, words joined by hyphens; safe
 * as a file name everywhere. A title without letters or digits gives `case`.
 */
export function caseIdFrom(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = words.slice(0, LONGEST).replace(/-$/, '');
  if (short === '') return 'case';
  return /^[a-z]/.test(short) && !reserved.test(short) ? short : `case-${short}`;
}
