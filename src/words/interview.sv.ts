import { interviewHelpSv } from './interview-help.sv.ts';
import { interviewReviewSv } from './interview-review.sv.ts';

/** En räkning av frågor: exakt, eller en bevisad gräns. */
interface Count {
  count: number;
  exact: boolean;
}

const bound = ({ exact }: Count) => (exact ? '' : ' (försiktigt räknat)');

/** Intervjuns egna ord på svenska. Det som en frågesamling säger kommer från samlingen. */
export const interviewSv = {
  yes: 'Ja',
  no: 'Nej',
  unknown: 'Vet ej',
  /** Andra sätt att skriva vet ej. */
  unknownSpellings: ['vet ej', 'vet inte'],
  /** Bokstäver som svarar direkt på en terminal. */
  keys: { yes: 'j', no: 'n', unknown: 'v', agree: 'h' },
  who: { association: 'Föreningen', officer: 'Handläggaren', legal: 'Juristen' },
  opening: {
    as: {
      association: 'Du svarar för föreningen.',
      officer: 'Du svarar som handläggare.',
      legal: 'Du svarar som jurist.',
    },
    personalData:
      'Skriv inga personuppgifter. Skriv roller i stället för namn, till exempel ”ordföranden”. Ärendet kan bli en allmän handling.',
    saved: 'Varje svar sparas direkt. Du kan sluta när du vill och fortsätta senare.',
    plain: [
      'Svara med siffran, med ordet eller med dess första bokstav.',
      'Skriv ? för hjälp med frågan, < för att gå tillbaka och q för att sluta.',
      'Skriv + och en text för att anteckna något till svaret.',
    ],
  },
  facts: {
    title: 'Vad ska ärendet heta?',
    titleMissing: 'Ärendet behöver ett namn.',
    reference: 'Vilket diarienummer har ärendet?',
    public: 'Vilken nämnd, kommun eller region är part?',
    associations: 'Vilken förening är part?',
    help: {
      title: 'Skriv vad verksamheten heter eller går ut på. Namnge inga personer.',
      reference: 'Lämna raden tom om det inte finns något än.',
      public: 'Skilj flera åt med semikolon. Lämna raden tom om det inte är klart än.',
      associations: 'Skilj flera åt med semikolon. Lämna raden tom om det inte är klart än.',
    },
    plainCommands: 'Skriv :? för hjälp, :< för att gå tillbaka och :q för att sluta.',
  },
  question: {
    number: (number: number) => `Fråga ${number}`,
    left: (atLeast: Count, atMost: Count) =>
      `minst ${atLeast.count}${bound(atLeast)}, högst ${atMost.count}${bound(atMost)} kvar`,
    leftExactly: (count: number) => (count === 1 ? 'sista frågan' : `${count} kvar`),
    answered: (who: string, value: string) => `${who} svarade: ${value}`,
    note: (who: string, note: string) => `${who} antecknade: ${note}`,
    evidence: (who: string, evidence: string) => `${who} hänvisar till: ${evidence}`,
    overrules: (who: string, reason: string) => `${who} går före, av det här skälet: ${reason}`,
    own: (value: string) => `Ditt svar nu: ${value}`,
    ownNote: (note: string) => `Din anteckning: ${note}`,
    ownEvidence: (evidence: string) => `Ditt underlag: ${evidence}`,
    ownOverrules: (reason: string) => `Ditt skäl att gå före: ${reason}`,
    agree: 'Håller du med?',
    disputed: 'Svaren går isär.',
    record: 'Svaret ändrar inte utfallet.',
    numberWanted: (unit: string, period: string) =>
      `Svara med ett tal${unit && ` i ${unit}`}${period && ` ${period}`}.`,
    atLeast: (minimum: string) => `Minst ${minimum}.`,
    atMost: (maximum: string) => `Högst ${maximum}.`,
    earliest: (day: string) => `Tidigast den ${day}.`,
    latest: (day: string) => `Senast den ${day}.`,
    dateWanted: 'Svara med ett datum, till exempel 2026-11-22.',
    textWanted: 'Svara med egna ord, på en rad.',
    orUnknown: 'Skriv vet ej om du inte vet.',
  },
  terminal: {
    keys: {
      yesNo: 'j, n eller v',
      digits: (last: number) => `1–${last} väljer`,
      unknown: 'v vet ej',
      arrows: 'pilar och Enter',
      agree: 'Enter eller h håller med',
      keep: 'Enter behåller svaret',
      enter: 'Enter svarar',
      back: 'b tillbaka',
      note: 'm anteckna',
      help: '? hjälp',
      quit: 'q sluta',
      typed: [':? hjälp', ':b tillbaka', ':m anteckna', ':q sluta'],
      typedFacts: [':b tillbaka', ':q sluta'],
      annotation: ['Enter sparar', 'Esc lämnar utan att ändra'],
    },
    answer: 'Svar:',
    note: 'Anteckning:',
    noteHint: 'Anteckna något till svaret. En tom rad tar bort anteckningen.',
    evidence: 'Underlag:',
    evidenceHint: 'Dokument eller plats som visar att svaret stämmer. Skilj flera åt med semikolon.',
    reason: 'Skäl:',
    reasonHint: 'Varför ska ditt svar gälla? Båda svaren står kvar i ärendet.',
    above: (count: number) => `(${count} till ovanför)`,
    below: (count: number) => `(${count} till nedanför)`,
    whichAnswer: 'Vilket svar vill du ändra?',
  },
  dispute: {
    differs: (who: string, value: string) => `${who} svarade något annat: ${value}`,
    leave: 'Låt båda svaren stå så länge',
    overrule: 'Mitt svar gäller: jag skriver varför',
    reasonMissing: 'Skriv ett skäl, eller gå tillbaka.',
  },
  plain: {
    notUnderstood: (found: string) => `”${found}” är inget av svaren.`,
    ambiguous: (letter: string, labels: string) =>
      `”${letter}” kan betyda ${labels}. Skriv hela ordet eller siffran.`,
    agree: 'Skriv = om du håller med.',
    keep: 'Skriv = om svaret ska stå kvar.',
    nothingToAgree: 'Det finns inget svar att hålla med om.',
    noteKept: 'Anteckningen hör till svaret på frågan.',
    evidenceKept: 'Underlaget hör till svaret på frågan.',
    textMissing: (sign: string) => `Skriv texten på samma rad, efter ${sign}.`,
    differs: 'Svarar du något annat sparas båda svaren.',
    overrule: (sign: string) => `Skriv ${sign} och ett skäl före svaret, om det är ditt som ska gälla.`,
    reasonKept: 'Skälet hör till ditt svar. Svara nu på frågan.',
    reasonNotNeeded: 'Skälet behövdes inte, för svaren går inte isär.',
    reasonNotAllowed: 'Här kan du inte gå före någon annans svar.',
    commands: [
      'Skriv < för att gå tillbaka till frågan före.',
      'Skriv + och en text för att anteckna något till svaret.',
      'Skriv @ och namnet på ett dokument eller en plats som visar att svaret stämmer.',
      'Skriv q för att spara och sluta.',
    ],
    textCommands: [
      'Skriv :< för att gå tillbaka till frågan före.',
      'Skriv :+ och en text för att anteckna något till svaret.',
      'Skriv :@ och namnet på ett dokument eller en plats som visar att svaret stämmer.',
      'Skriv :q för att spara och sluta.',
    ],
  },
  problems: {
    tooLong: (limit: string) => `Det är för långt. Högst ${limit} tecken får plats.`,
    controlCharacters: 'Texten innehåller tecken som inte går att spara. Skriv den på nytt.',
    empty: 'Svaret är tomt.',
    notANumber: (found: string) => `”${found}” är inget tal. Skriv siffror, till exempel 1250 eller 12,5.`,
    ambiguousNumber: (found: string) =>
      `”${found}” kan läsas på två sätt. Skriv talet utan tusentalsavgränsare.`,
    notWhole: (found: string) => `”${found}” är inget heltal.`,
    notADate: (found: string) => `”${found}” är inget datum. Skriv år-månad-dag, till exempel 2026-11-22.`,
    outOfRange: (minimum: string | undefined, maximum: string | undefined) => {
      const limits = [
        ...(minimum === undefined ? [] : [`minst ${minimum}`]),
        ...(maximum === undefined ? [] : [`högst ${maximum}`]),
      ];
      return `Svaret ska vara ${limits.join(' och ')}.`;
    },
    outOfDates: (first: string | undefined, last: string | undefined) => {
      const limits = [
        ...(first === undefined ? [] : [`tidigast den ${first}`]),
        ...(last === undefined ? [] : [`senast den ${last}`]),
      ];
      return `Datumet ska vara ${limits.join(' och ')}.`;
    },
  },
  conflict: {
    doesNotFit: (value: string) => `Svaret ”${value}” går inte ihop med andra svar:`,
    answer: (who: string, question: string, value: string) => `${who} svarade på ”${question}”: ${value}`,
    ownAnswer: (question: string, value: string) => `Du svarade på ”${question}”: ${value}`,
    reason: (reason: string) => `Därför: ${reason}`,
    takeBack: 'Ändra svaret',
    keep: 'Behåll svaret ändå',
    noVerdict: 'Så länge svaren inte går ihop finns det inget utfall.',
  },
  notice: {
    'changed-by-another':
      'Ett annat program har ändrat ärendet under tiden. Det som skrevs där är kvar, och dina svar också.',
    'nothing-before': 'Det finns ingen fråga före den här.',
    'note-not-kept': 'En anteckning till en fråga utan svar kunde inte sparas.',
  },
  help: interviewHelpSv,
  review: interviewReviewSv,
};
