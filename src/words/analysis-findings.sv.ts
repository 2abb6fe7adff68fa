import type { DiagnosticData } from '../model/diagnostic.ts';
import { bigNumberIn, dataPhrases, manyIn } from './analysis-phrases.ts';

const { quoted: q, plain, count, suggestion } = dataPhrases('sv');
const all = (d: DiagnosticData, key: string) => manyIn(d, key, 'sv');
const of = (d: DiagnosticData) =>
  `${bigNumberIn(plain(d, 'count'), 'sv')} av ${bigNumberIn(plain(d, 'of'), 'sv')} möjliga kombinationer av svar`;
const who: Readonly<Record<string, string>> = {
  association: 'föreningen',
  officer: 'handläggaren',
  legal: 'juristen',
};
const respondent = (d: DiagnosticData) => who[plain(d, 'respondent')] ?? plain(d, 'respondent');
const period = (d: DiagnosticData) =>
  d.from === d.to
    ? `den ${plain(d, 'from')}`
    : d.to === undefined
      ? `från och med den ${plain(d, 'from')}`
      : `från den ${plain(d, 'from')} till den ${plain(d, 'to')}`;

/** Vad granskningen av en frågesamling kan finna: rubrik, en mening om fyndet, och vad man gör åt det. */
export const findingsSv = {
  'no-outcome': {
    title: 'Svar utan utfall',
    say: (d: DiagnosticData) => `ingen regel gäller för ${of(d)}`,
    help: 'Varje ärende ska få ett utfall. Lägg till en regel för svaren, eller en sista regel med when: otherwise.',
  },
  'rule-never-applies': {
    title: 'Regel som aldrig gäller',
    say: (d: DiagnosticData) =>
      `regeln ${q(d, 'rule')} kan aldrig gälla: inga tillåtna svar uppfyller dess villkor`,
    help: 'Villkoret motsäger sig självt eller ett samband. Rätta villkoret, eller ta bort regeln.',
  },
  'rule-masked': {
    title: 'Regel som aldrig avgör',
    say: (d: DiagnosticData) =>
      `regeln ${q(d, 'rule')} avgör aldrig: när den gäller har ${all(d, 'rules')} redan avgjort`,
    help: 'Den första regel som gäller avgör. Flytta regeln före dem som döljer den, rätta villkoren, eller ta bort regeln.',
  },
  'rules-overlap': {
    title: 'Regler som gäller samtidigt',
    say: (d: DiagnosticData) =>
      `reglerna ${all(d, 'rules')} gäller samtidigt för ${of(d)}; den första avgör, och utfallen är olika`,
    help: 'Det är inget fel: ordningen avgör. Se till att den är den rätta.',
  },
  'outcome-unreachable': {
    title: 'Utfall som aldrig nås',
    say: (d: DiagnosticData) =>
      (d.rules as readonly string[]).length > 0
        ? `inga svar leder till utfallet ${q(d, 'outcome')}: ${all(d, 'rules')} avgör aldrig`
        : `ingen regel leder till utfallet ${q(d, 'outcome')}`,
    help: 'Ta bort utfallet, eller rätta de regler som skulle leda dit.',
  },
  'criterion-always-met': {
    title: 'Kriterium som alltid är uppfyllt',
    say: (d: DiagnosticData) => `kriteriet ${q(d, 'criterion')} är alltid uppfyllt, vad svaren än är`,
    help: 'Kriteriet prövar ingenting. Rätta dess villkor, eller ta bort det.',
  },
  'criterion-never-met': {
    title: 'Kriterium som aldrig är uppfyllt',
    say: (d: DiagnosticData) => `kriteriet ${q(d, 'criterion')} är aldrig uppfyllt, vad svaren än är`,
    help: 'Villkoret motsäger sig självt eller ett samband. Rätta det.',
  },
  'criteria-contradict': {
    title: 'Kriterier som motsäger varandra',
    say: (d: DiagnosticData) => `kriterierna ${all(d, 'criteria')} kan inte vara uppfyllda samtidigt`,
    help: 'Inget ärende kan uppfylla alla. Rätta något av villkoren.',
  },
  'criterion-follows': {
    title: 'Kriterium som följer av andra',
    say: (d: DiagnosticData) =>
      `kriteriet ${q(d, 'criterion')} är alltid uppfyllt när ${all(d, 'criteria')} är det`,
    help: 'Kriteriet ställer inget eget krav. Ta bort det, eller skriv vad det ska kräva utöver de andra.',
  },
  'criterion-unused': {
    title: 'Kriterium som ingen regel prövar',
    say: (d: DiagnosticData) =>
      `kriteriet ${q(d, 'criterion')} ska vara uppfyllt, men ingen regel prövar det`,
    help: 'Låt en regel pröva det, till exempel med not-met: any-must, eller gör det till ett bör-krav med level: should.',
  },
  'criterion-without-effect': {
    title: 'Kriterium utan betydelse',
    say: (d: DiagnosticData) =>
      `utfallet blir detsamma vare sig kriteriet ${q(d, 'criterion')} är uppfyllt eller inte`,
    help: 'De regler som prövar kriteriet avgör aldrig för dess skull. Se över ordningen mellan reglerna.',
  },
  'criterion-always-applies': {
    title: 'Villkor som inte begränsar',
    say: (d: DiagnosticData) => `kriteriet ${q(d, 'criterion')} gäller alltid; applies begränsar det inte`,
    help: 'Ta bort applies, eller rätta villkoret.',
  },
  'should-decides': {
    title: 'Bör-krav som avgör',
    say: (d: DiagnosticData) =>
      `kriteriet ${q(d, 'criterion')} är ett bör-krav, men en regel eller ett samband prövar det`,
    help: 'Ett bör-krav visas och avgör aldrig. Gör det till ett ska-krav med level: must, eller ta bort det ur regeln.',
  },
  'constraints-unsatisfiable': {
    title: 'Samband som utesluter alla svar',
    say: (d: DiagnosticData) =>
      (d.constraints as readonly string[]).length === 1
        ? `inga svar är tillåtna: sambandet ${all(d, 'constraints')} utesluter alla`
        : `inga svar är tillåtna: sambanden ${all(d, 'constraints')} går inte ihop`,
    help: 'Rätta något av sambanden. Innan dess går inget annat att pröva.',
  },
  'constraint-without-effect': {
    title: 'Samband utan betydelse',
    say: (d: DiagnosticData) =>
      (d.constraints as readonly string[]).length > 0
        ? `sambandet ${q(d, 'constraint')} följer redan av ${all(d, 'constraints')}`
        : `sambandet ${q(d, 'constraint')} gäller redan för alla svar`,
    help: 'Ta bort sambandet, eller rätta dess villkor.',
  },
  'answer-certain': {
    title: 'Fråga med bara ett möjligt svar',
    say: (d: DiagnosticData) =>
      `svaret på ${q(d, 'question')} är alltid ${q(d, 'answer')}, för så kräver ${all(d, 'constraints')}`,
    help: 'Frågan behöver inte ställas. Rätta sambanden, eller ta bort frågan.',
  },
  'answer-impossible': {
    title: 'Svar som aldrig är tillåtet',
    say: (d: DiagnosticData) =>
      `svaret på ${q(d, 'question')} kan aldrig vara ${q(d, 'answer')}, för det utesluter ${all(d, 'constraints')}`,
    help: 'Ta bort alternativet, eller rätta sambanden.',
  },
  'question-without-effect': {
    title: 'Fråga utan betydelse för utfallet',
    say: (d: DiagnosticData) => `inget svar på ${q(d, 'question')} kan ändra utfallet`,
    help: 'Ta bort frågan, eller låt ett kriterium eller en regel bero på den.',
  },
  'question-without-values': {
    title: 'Fråga utan möjligt svar',
    say: (d: DiagnosticData) =>
      `gränserna för ${q(d, 'question')} lämnar inget svar (minst ${plain(d, 'minimum')}, högst ${plain(d, 'maximum')})`,
    help: 'Rätta minimum eller maximum.',
  },
  'condition-outside-domain': {
    title: 'Villkor utanför frågans svar',
    say: (d: DiagnosticData) =>
      `villkoret på ${q(d, 'question')} är ${d.always === 'yes' ? 'uppfyllt för alla svar' : 'inte uppfyllt för något svar'} som frågan tillåter`,
    help: 'Rätta värdet i villkoret, eller frågans gränser.',
  },
  'respondent-cannot-settle': {
    title: 'Den som svarar kan inte avgöra',
    say: (d: DiagnosticData) => `${respondent(d)} kan inte ensam få fram något utfall, vad svaren än är`,
    help: 'Låt fler frågor besvaras av den rollen (answeredBy), om det är meningen att den ska kunna pröva på egen hand.',
  },
  'parameter-unused': {
    title: 'Parameter som inte används',
    say: (d: DiagnosticData) => `inget villkor använder parametern ${q(d, 'parameter')}`,
    help: 'Ta bort parametern, eller använd den.',
  },
  'text-unused': {
    title: 'Text som aldrig visas',
    say: (d: DiagnosticData) =>
      d.respondent === undefined
        ? `texten ${q(d, 'item')} visas aldrig: dess villkor kan inte vara uppfyllt där`
        : `texten till ${respondent(d)} visas aldrig: den rollen får inte svara på ${q(d, 'question')}`,
    help: 'Ta bort texten, eller rätta villkoret eller answeredBy.',
  },
  'source-unused': {
    title: 'Källa som inte anges',
    say: (d: DiagnosticData) => `ingenting anger källan ${q(d, 'source')}`,
    help: 'Ta bort källan, eller ange den där den hör hemma.',
  },
  'parameter-gap': {
    title: 'Lucka i en parameters datum',
    say: (d: DiagnosticData) => `parametern ${q(d, 'parameter')} saknar värde ${period(d)}`,
    help: 'Bedömningar vid de datumen går inte att göra. Fyll luckan.',
  },
  'parameter-overlap': {
    title: 'Dubbla värden för en parameter',
    say: (d: DiagnosticData) => `parametern ${q(d, 'parameter')} har mer än ett värde ${period(d)}`,
    help: 'Låt varje värde sluta gälla dagen innan nästa börjar.',
  },
  'parameter-not-in-force': {
    title: 'Parameter utan värde i dag',
    say: (d: DiagnosticData) =>
      `parametern ${q(d, 'parameter')} saknar värde på bedömningsdagen den ${plain(d, 'asOf')}`,
    help: 'Lägg till det värde som gäller. Innan dess går inget ärende att bedöma.',
  },
  'missing-source': {
    title: 'Källa saknas',
    say: (d: DiagnosticData) => `källa saknas för ${q(d, 'of')}`,
    help: 'Ange med source var kravet eller uppgiften kommer ifrån.',
  },
  'missing-help': {
    title: 'Hjälptext saknas',
    say: (d: DiagnosticData) => `frågan ${q(d, 'question')} saknar hjälptext`,
    help: 'Skriv under help vad frågan menar, så att alla svarar på samma sak.',
  },
  'missing-text': {
    title: 'Text saknas',
    say: (d: DiagnosticData) =>
      d.respondent === undefined
        ? `${q(d, 'of')} saknar texten ${plain(d, 'field')}`
        : `${q(d, 'of')} saknar en formulering för ${respondent(d)} i ${plain(d, 'field')}`,
    help: 'Skriv texten.',
  },
  'long-sentence': {
    title: 'Lång mening',
    say: (d: DiagnosticData) =>
      `en mening har ${count(d, 'words')} ord, mer än ${count(d, 'limit')}: ”${plain(d, 'sentence')} …”`,
    help: 'Dela meningen. Långa meningar är svåra att läsa.',
  },
  'difficult-text': {
    title: 'Svårläst text',
    say: (d: DiagnosticData) =>
      `texten har läsbarhetsindex (LIX) ${count(d, 'lix')}, mer än ${count(d, 'limit')}`,
    help: 'Skriv kortare meningar och kortare ord.',
  },
  'waiver-unused': {
    title: 'Undantag som inte behövs',
    say: (d: DiagnosticData) =>
      `undantaget från ${q(d, 'finding')} behövs inte: det finns inget sådant att undanta${suggestion(d)}`,
    help: 'Ta bort undantaget.',
  },
  'waiver-expired': {
    title: 'Undantag som har gått ut',
    say: (d: DiagnosticData) =>
      `undantaget från ${q(d, 'finding')} gällde till och med den ${plain(d, 'until')}`,
    help: 'Rätta det som undantaget gäller, eller pröva på nytt om det ska få vara kvar.',
  },
  'set-too-large': {
    title: 'För stor frågesamling',
    say: () => 'frågesamlingen är för stor för att allt ska gå att bevisa om den',
    help: 'Dela samlingen, eller förenkla villkoren.',
  },
};
