import type { DiagnosticData } from '../model/diagnostic.ts';
import type { DiagnosticCode } from './diagnostics-codes.ts';
import {
  about,
  date,
  declaration,
  form,
  languageName,
  limits,
  locker,
  ofOtherVersion,
  ofSet,
  period,
  reason,
  unit,
  validity,
  wanted,
  within,
} from './diagnostics-parts.sv.ts';
import { dataPhrases, type Sentence } from './diagnostics-phrases.ts';
import { sectionsSv, valuesSv } from './diagnostics-terms.sv.ts';

const { quoted: q, plain, count, allowed, suggestion } = dataPhrases('sv');
const counted = (d: DiagnosticData, key: string) =>
  d[key] === undefined ? 'saknar enhet' : `räknas i ${plain(d, key)}`;

/** Meningarna på svenska, en per kod i bokstavsordning (därav längden). Filnamn och plats står före, se `report/diagnostics.ts`. */
export const diagnosticsSv: Readonly<Record<DiagnosticCode, Sentence>> = {
  'question-gone': (d) => `${q(d, 'found')} finns inte längre i frågesamlingen${ofSet(d)}; ${declaration(d)}`,
  'not-a-repository': () => 'den här mappen hör inte till något git-förråd',
  'unknown-finding': (d) => `${q(d, 'found')} är inget fynd som går att undanta${allowed(d)}`,
  'baseline-unused': (d) =>
    `baslinjen har ${q(d, 'rule')} för ${plain(d, 'found')}, men det finns inte längre; skriv en ny med --write-baseline`,
  'not-a-baseline': () => 'filen är ingen baslinje; skriv en med --write-baseline',
  'no-git': () => 'git finns inte på den här datorn; ange en fil i stället',
  'unknown-revision': (d) => `git känner inte till revisionen ${q(d, 'found')}`,
  'not-in-revision': (d) => `${q(d, 'found')} finns inte i revisionen ${q(d, 'revision')}`,
  'cannot-edit': (d) =>
    `filen går inte att ändra utan att annat i den ändras (${plain(d, 'detail')}); skriv om den delen för hand`,
  'cannot-update-stdin': () =>
    'det som läses från standard in går inte att skriva tillbaka; ange filen i stället',
  'case-of-other-set': (d) =>
    `ärendet hör till frågesamlingen ${q(d, 'set')}, inte ${q(d, 'found')}; ange den samlingen`,
  'merge-conflict': (d) =>
    `${plain(d, 'path')} är ${q(d, 'second')} här men ${q(d, 'first')} i ${plain(d, 'other')}; ändra i en av filerna`,
  'merge-other-case': (d) =>
    `filerna har inte samma id (${q(d, 'first')} och ${q(d, 'second')}); ange --same-case om de gäller samma ärende`,
  'merge-other-set': (d) =>
    `ärendet hör till frågesamlingen ${q(d, 'second')}, men det första till ${q(d, 'first')}`,
  'no-such-folder': () => 'mappen finns inte',
  'not-a-folder': () => 'det här är ingen mapp',
  'set-twice': (d) =>
    `frågesamlingen ${q(d, 'found')} finns också i ${plain(d, 'other')}; ge filen ett annat namn`,
  'option-for-new-case': (d) => `flaggan ${q(d, 'found')} gäller bara nya ärenden; ändra i filen i stället`,
  'option-needs': (d) => `flaggan ${q(d, 'found')} gäller bara tillsammans med ${q(d, 'other')}`,
  'options-exclude': (d) =>
    `flaggorna ${q(d, 'found')} och ${q(d, 'other')} går inte att använda tillsammans`,
  'too-many-arguments': () => 'för många argument; se --help',
  'two-reports-in-a-file': (d) => `två saker ska skrivas till ${q(d, 'path')}; ge var och en en egen fil`,
  'two-formats-on-stdout': (d) =>
    `bara ett format kan skrivas till standard ut (${plain(d, 'found')}); skriv de andra som format=FIL`,
  'already-inherited': (d) =>
    `${sectionsSv[plain(d, 'section')] ?? plain(d, 'section')}: ${q(d, 'found')} finns redan i en samling som den här bygger på; ändra med reword eller replace`,
  'answer-not-a-date': (d) =>
    `${q(d, 'found')} är inget datum som finns${about(d)}; skriv åååå-mm-dd eller vet ej`,
  'answer-not-a-number': (d) =>
    `${q(d, 'found')} är inget tal${about(d)}; skriv ett tal utan mellanslag och citattecken${unit(d)}, eller vet ej`,
  'answer-not-text': (d) =>
    `${q(d, 'found')} är ingen text${about(d)}; skriv en text som inte är tom, eller vet ej`,
  'answer-not-whole': (d) =>
    `${q(d, 'found')} är inget heltal${about(d)}; skriv ett tal utan decimaler, eller vet ej`,
  'answer-out-of-range': (d) => `${q(d, 'found')} är utanför gränserna${about(d)}; ${limits(d)}`,
  'answered-twice': (d) =>
    `${q(d, 'found')} heter numera ${q(d, 'question')}, som redan har ett svar; behåll ett av dem`,
  'base-circle': (d) =>
    `frågesamlingarna bygger på varandra i en cirkel: ${plain(d, 'path')}; bryt den på ett ställe`,
  'cannot-print': (d) => `det går inte att skriva ut: ${reason(d)}`,
  'cannot-read': (d) => `filen går inte att läsa: ${reason(d)}`,
  'cannot-write': (d) => `filen går inte att skriva: ${reason(d)}`,
  'changed-by-another': () => 'ett annat program har ändrat filen under tiden; det som stod där är kvar',
  'choice-needs-options': (d) =>
    `frågan ${q(d, 'found')} har färre än två alternativ; skriv minst två under options`,
  'condition-empty': () => 'villkoret är tomt; skriv till exempel { no-market: yes }, eller ta bort det',
  'condition-list-empty': () => 'listan med villkor är tom; skriv minst ett villkor',
  'condition-not-a-map': () => 'det här är inget villkor; skriv till exempel { no-market: yes }',
  'constraint-form': (d) =>
    `sambandet ${q(d, 'found')} är inte fullständigt; skriv både if och then, eller bara never`,
  'control-character': () => 'här står ett styrtecken, som YAML inte tillåter; ta bort det',
  'count-out-of-range': (d) => `antalet i at-least stämmer inte med listan i of${allowed(d)}`,
  'criteria-list-empty': () => 'inga kriterier är nämnda; skriv minst ett',
  'criterion-circle': (d) =>
    `kriteriet ${q(d, 'found')} beror på sig självt, genom ${plain(d, 'path')}; bryt cirkeln`,
  'dates-reversed': (d) =>
    `sista dagen ${plain(d, 'found')} ligger före första dagen ${plain(d, 'from')}; rätta en av dem`,
  'disk-full': () => 'disken är full; inget skrevs, och filen är som den var',
  'duplicate-key': (d) => `nyckeln ${q(d, 'found')} står mer än en gång; behåll en av dem`,
  'earlier-question-removed': (d) =>
    `frågan ${q(d, 'found')} finns inte längre; svaret är kvar men räknas inte`,
  'earlier-question-renamed': (d) =>
    `frågan ${q(d, 'found')} heter numera ${q(d, 'question')}; svaret räknas där`,
  'earlier-still-there': (d) =>
    `${q(d, 'found')} står under earlier men är fortfarande en fråga; ta bort det ena`,
  'empty-expectation': () => 'exemplet säger inte vad det ska ge; skriv till exempel outcome under expect',
  'empty-file': () => 'filen är tom',
  'empty-value': (d) => `${q(d, 'path')} är tom; skriv ett värde eller ta bort nyckeln`,
  'evaluation-crashed': (d) =>
    `ärendet gick inte att bedöma på grund av ett fel i programmet: ${plain(d, 'detail')}`,
  'field-of-another-kind': (d) =>
    `${q(d, 'found')} hör inte till en fråga av slaget ${plain(d, 'kind')}; ta bort det`,
  'file-too-large': (d) => `filen är på ${count(d, 'bytes')} byte; högst ${count(d, 'limit')} är tillåtet`,
  interrupted: (d) =>
    `avbrutet efter ${count(d, 'count')} ärende${d.count === 1 ? '' : 'n'}; det som är skrivet är helt, och nästa körning tar resten`,
  'invalid-answer': (d) =>
    `${q(d, 'found')} är inget giltigt svar${about(d)}${allowed(d, (value) => valuesSv[value] ?? value)}`,
  'invalid-format': (d) => `${q(d, 'found')} har inte rätt form; skriv ${form(d)}`,
  'invalid-option-value': (d) =>
    `${q(d, 'found')} går inte att ange för ${plain(d, 'option')}${wanted(d)}${allowed(d)}`,
  'invalid-value': (d) => `${q(d, 'found')} är inte ett giltigt värde för ${q(d, 'path')}${allowed(d)}`,
  'is-a-folder': () => 'det är en mapp; ange en fil',
  'kinds-differ': (d) =>
    d.kind === 'date'
      ? `frågan ${q(d, 'question')} är ett datum, men parametern ${q(d, 'parameter')} är ett tal; jämför med ett datum`
      : `frågan ${q(d, 'question')} är ett tal, men parametern ${q(d, 'parameter')} är ett datum; jämför med ett tal`,
  'key-not-text': () => 'nyckeln är inte text; skriv ett namn före kolonet',
  'limits-reversed': (d) =>
    `maximum ${plain(d, 'found')} är mindre än minimum ${plain(d, 'minimum')}; byt plats på dem`,
  'locked-by-another': (d) => `ett annat program arbetar med filen${locker(d)}; vänta tills det är klart`,
  'missing-argument': (d) => `${q(d, 'found')} saknas; se --help`,
  'missing-key': (d) => `nyckeln ${q(d, 'key')} saknas${within(d)}`,
  'missing-translation': (d) => `${q(d, 'path')} saknar text på ${languageName(d)}`,
  'missing-value': (d) => `efter ${q(d, 'found')} saknas ett värde; se --help`,
  'more-problems': (d) => `och ${count(d, 'count')} till, som inte visas`,
  'no-cases': () => 'mappen har inga ärendefiler; använd --allow-empty om det är som det ska',
  'no-language': (d) =>
    `frågesamlingen ${q(d, 'set')} finns inte på ${languageName(d)}; välj språk med --lang`,
  'no-outcomes': () => 'frågesamlingen har inga utfall; skriv minst ett under outcomes',
  'no-rules': () => 'frågesamlingen har inga regler; skriv minst en under rules',
  'no-such-file': () => 'filen finns inte',
  'no-terminal': () =>
    'intervjun behöver en terminal; använd --plain för att svara rad för rad, eller --answers',
  'not-a-case': () => 'filen är inget ärende; ett ärende börjar med format: iop-case/1',
  'not-a-date-bound': (d) =>
    `frågan ${q(d, 'question')} går inte att jämföra med ${q(d, 'found')}; tillåtet är ett datum, { parameter: id } eller { fromAsOf: { years: -3 } }`,
  'not-a-number-bound': (d) =>
    `frågan ${q(d, 'question')} går inte att jämföra med ${q(d, 'found')}; tillåtet är ett tal eller { parameter: id }`,
  'not-utf-8': () => 'filen är inte text i UTF-8; spara om den som UTF-8',
  'not-yaml': (d) => `det här går inte att läsa som YAML: ${reason(d)}`,
  'nothing-inherited': (d) =>
    `${q(d, 'found')} finns inte i någon samling som den här bygger på${allowed(d)}`,
  'nothing-matched': (d) => `${q(d, 'pattern')} stämmer inte med någon fil`,
  'nul-byte': () => 'filen innehåller ett nolltecken (NUL) och är ingen textfil',
  'of-without-at-least': () => 'of hör ihop med at-least; skriv till exempel at-least: 2',
  'otherwise-not-last': (d) =>
    `regeln ${q(d, 'found')} gäller alltid, så reglerna efter den nås inte; lägg den sist`,
  'output-exists': (d) => `${q(d, 'path')} finns redan och skrivs inte över; välj ett annat namn`,
  'output-is-a-source': (d) =>
    `${q(d, 'path')} är ett ärende eller en frågesamling och skrivs inte över; välj ett annat namn`,
  'overrules-not-allowed': () =>
    'föreningens svar kan inte gå före andras; overrules är till för officer och legal',
  'parameter-not-in-force': (d) =>
    `frågesamlingen har inget värde för ${q(d, 'parameter')} ${date(d, 'asOf')}; välj en annan dag med --as-of, eller lägg till värdet`,
  'parameter-overlap': (d) =>
    `parametern ${q(d, 'parameter')} har två värden ${period(d)}, det här och det i ${plain(d, 'other')}; låt det ena sluta gälla dagen innan det andra börjar`,
  'reserved-id': (d) => `${q(d, 'found')} är ett ord i villkorsspråket; ge frågan ett annat id`,
  'respondent-may-not-answer': (d) =>
    `${q(d, 'found')} får inte svara på frågan ${q(d, 'question')}${allowed(d)}`,
  'rule-needs-place': (d) =>
    `regeln ${q(d, 'found')} saknar plats i tabellen; skriv before eller after med en regels id`,
  'set-named-otherwise': (d) =>
    `frågesamlingens id är ${q(d, 'found')}, men filen heter ${q(d, 'set')}; ge dem samma namn, annars hittar inget ärende samlingen`,
  'set-not-in-force': (d) => `frågesamlingen ${q(d, 'set')} gäller inte ${date(d, 'asOf')}${validity(d)}`,
  'set-too-large': () =>
    'frågesamlingen är för stor för att räkna igenom; dela upp den eller förenkla villkoren',
  'set-unusable': (d) =>
    `frågesamlingen ${q(d, 'set')} har fel och går inte att använda; rätta felen i den först`,
  'several-documents': () => 'filen har mer än ett YAML-dokument; ha bara ett, utan --- emellan',
  'skipped-not-a-case': () => 'filen är inget ärende (format: iop-case/1 saknas) och hoppas över',
  'table-incomplete': () =>
    'det finns svar som ingen regel gäller för; lägg till en sista regel med when: otherwise',
  'text-never-decides': (d) => `frågan ${q(d, 'found')} besvaras med fri text och kan inte stå i ett villkor`,
  'too-deep': (d) => `filen har fler än ${count(d, 'limit')} nivåer; gör den grundare`,
  'too-many-parts': (d) =>
    `filen har fler än ${count(d, 'limit')} delar (nycklar, värden och tecken mellan dem)`,
  'too-many-aliases': (d) => `filen har för många alias (*namn); högst ${count(d, 'limit')} är tillåtet`,
  unexpected: (d) => `oväntat fel: ${plain(d, 'detail')}`,
  'units-differ': (d) =>
    `frågan ${q(d, 'question')} ${counted(d, 'unit')} men parametern ${q(d, 'parameter')} ${counted(d, 'parameterUnit')}; använd samma enhet`,
  'unknown-command': (d) => `${q(d, 'found')} är inget kommando${allowed(d)}`,
  'unknown-comparison': (d) => `${q(d, 'found')} är inget sätt att jämföra${allowed(d)}`,
  'unknown-criterion': (d) => `${q(d, 'found')} är inget kriterium i frågesamlingen${allowed(d)}`,
  'unknown-format': (d) => `formatet ${q(d, 'found')} är okänt${allowed(d)}`,
  'unknown-key': (d) => `nyckeln ${q(d, 'found')} är okänd${within(d)}${allowed(d)}`,
  'unknown-option': (d) => `flaggan ${q(d, 'found')} är okänd${suggestion(d)}; se --help`,
  'unknown-outcome': (d) => `${q(d, 'found')} är inget utfall i frågesamlingen${allowed(d)}`,
  'unknown-parameter': (d) => `${q(d, 'found')} är ingen parameter i frågesamlingen${allowed(d)}`,
  'unknown-question': (d) =>
    `${q(d, 'found')} är ingen fråga i frågesamlingen${ofSet(d)}${allowed(d)}${ofOtherVersion(d)}`,
  'unknown-set': (d) => `det finns ingen frågesamling som heter ${q(d, 'found')}${allowed(d)}`,
  'unknown-source': (d) => `${q(d, 'found')} är ingen källa under sources${allowed(d)}`,
  'value-outside-domain': (d) => `${q(d, 'found')} är inget svar på frågan ${q(d, 'question')}${allowed(d)}`,
  'worker-ended': (d) => `bedömningen avbröts oväntat (${plain(d, 'detail')}) och gjordes om`,
  'cache-ignored': (d) => `cachen används inte: ${cacheReasons[plain(d, 'detail')] ?? plain(d, 'detail')}`,
  'cache-not-written': (d) => `cachen går inte att skriva: ${reason(d)}; bedömningarna påverkas inte`,
  'not-a-blob': () => 'filen är ingen del av en bedömning; skriv delar med --format blob=FIL',
  'blob-not-whole': () => 'delen är inte hel; bedöm den på nytt',
  'shard-missing': (d) => `del ${plain(d, 'found')} saknas`,
  'shard-twice': (d) => `del ${plain(d, 'found')} finns också i ${plain(d, 'other')}; ta med den en gång`,
  'shard-foreign': (d) =>
    d.detail === 'engine'
      ? 'delen är skriven av en annan version av programmet; bedöm den på nytt'
      : `delen hör till en annan körning än ${plain(d, 'other')}: ${shardReasons[plain(d, 'detail')] ?? plain(d, 'detail')}`,
  'set-changed-since': (d) => `frågesamlingen har ändrats sedan ${q(d, 'found')}, så alla ärenden bedöms`,
  'wrong-type': (d) => `${q(d, 'found')} är inte rätt slags värde${within(d)}; skriv ${form(d)}`,
};

/** Varför en cache inte används. */
const cacheReasons: Readonly<Record<string, string>> = {
  corrupt: 'den är skadad; den skrivs om',
  older: 'den är skriven av en annan version av programmet; den skrivs om',
  foreign: 'filen är ingen cache; den lämnas som den är, ange en annan',
};

/** Vad som skiljer en del från de andra. */
const shardReasons: Readonly<Record<string, string>> = {
  count: 'antalet delar skiljer sig',
  date: 'bedömningsdagen skiljer sig; ange den med --as-of',
  options: 'flaggorna skiljer sig',
  files: 'filerna skiljer sig',
  sets: 'frågesamlingarna skiljer sig',
};
