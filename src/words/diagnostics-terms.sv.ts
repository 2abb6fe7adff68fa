/** Ord som står i flera av meningarna i `diagnostics.sv.ts`. */
type Terms = Readonly<Record<string, string | undefined>>;

/** De svar som finns till varje fråga, som en människa skriver dem. */
export const valuesSv: Terms = { yes: 'ja', no: 'nej', unknown: 'vet ej' };

/** Delarna i en frågesamling. */
export const sectionsSv: Terms = {
  sources: 'källor',
  parameters: 'parametrar',
  questions: 'frågor',
  criteria: 'kriterier',
  constraints: 'samband',
  rules: 'regler',
  outcomes: 'utfall',
  agreement: 'avtalsinnehåll',
  attachments: 'bilagor',
};

/** Vilken form ett värde ska ha, efter "skriv". */
export const formsSv: Terms = {
  id: 'små bokstäver a–z, siffror och bindestreck, till exempel traffpunkt-2026',
  date: 'ett datum som finns, åååå-mm-dd',
  shard: 'vilken del av hur många, till exempel 1/4',
  version: 'en version, till exempel 1.0.0',
  digest: 'sha256: och 64 siffror eller bokstäver a–f',
  instant: 'datum och klockslag, till exempel 2026-11-22T10:15:00Z',
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'yes eller no',
  object: 'nycklar med värden, en per rad',
  record: 'nycklar med värden, en per rad',
  array: 'en lista',
  null: 'inget',
  undefined: 'inget',
};

/** Varför en fil inte går att läsa eller skriva: operativsystemets felkod, eller YAML-läsarens. */
export const reasonsSv: Terms = {
  EACCES: 'du saknar behörighet',
  EPERM: 'du saknar behörighet',
  EROFS: 'platsen är skrivskyddad',
  EBUSY: 'ett annat program använder den',
  EMFILE: 'för många filer är öppna',
  ENAMETOOLONG: 'namnet är för långt',
  ENOENT: 'mappen finns inte',
  ENOTDIR: 'en del av sökvägen är ingen mapp',
  EISDIR: 'det är en mapp',
  EIO: 'läs- eller skrivfel på disken',
  ELOOP: 'länkarna går i en cirkel',
  EXPLICIT_KEY_WITHOUT_COLON: 'efter en nyckel med ? ska värdet börja med kolon',
  ESPIPE: 'det är ingen vanlig fil',
  ENOSPC: 'disken är full',
  EDQUOT: 'ditt utrymme är slut',
  BAD_ALIAS: 'ett alias (*namn) är fel skrivet eller saknar sitt ankare (&namn)',
  BAD_DQ_ESCAPE: 'ett omvänt snedstreck i text inom dubbla citattecken är fel; använd enkla citattecken',
  BAD_INDENT: 'indraget stämmer inte med raderna omkring',
  BAD_SCALAR_START: 'värdet börjar med ett tecken som behöver citattecken',
  BLOCK_AS_IMPLICIT_KEY: 'ett värde innehåller kolon; sätt det inom citattecken',
  BLOCK_IN_FLOW: 'inom { } och [ ] går det inte att börja ett indraget stycke',
  KEY_OVER_1024_CHARS: 'nyckeln är för lång',
  MISSING_CHAR:
    'ett tecken saknas, till exempel ett citattecken, en parentes eller ett mellanslag efter kolon',
  MULTILINE_IMPLICIT_KEY: 'en nyckel får inte gå över flera rader; saknas ett kolon?',
  MULTIPLE_ANCHORS: 'värdet har mer än ett ankare (&namn)',
  MULTIPLE_TAGS: 'värdet har mer än en etikett (!namn)',
  TAB_AS_INDENT: 'indraget är gjort med tabb; använd mellanslag',
  TAG_RESOLVE_FAILED: 'etiketten (!namn) är okänd',
  UNCLOSED_BRACKET: 'en parentes, { eller [, är inte stängd, eller så är dess rader för lite indragna',
  UNEXPECTED_TOKEN: 'ett tecken står där det inte kan stå',
};
