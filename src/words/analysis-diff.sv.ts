const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Orden i jämförelsen av två frågesamlingar. */
export const diffSv = {
  title: (before: string, after: string) => `Skillnad mellan ${before} och ${after}`,
  description: 'Vad som är ändrat i ord, och vad det betyder för alla möjliga svar.',
  shortened: {
    label: 'Kortad',
    said: 'Allt ryms inte i en kommentar. Hela jämförelsen ger --format text eller json.',
    more: (count: number) => `… och ${count} till`,
  },
  refusedLabel: 'Godtas inte',
  refused: {
    'undeclared-rename': (question: string, to: string) =>
      `Frågan ”${question}” finns inte längre, men ”${to}” är lik den. Är det samma fråga? Skriv i så fall { renamed: ${question}, to: ${to}, since: … } under earlier. Annars går sparade svar förlorade.`,
    'undeclared-removal': (question: string) =>
      `Frågan ”${question}” finns inte längre. Skriv { removed: ${question}, since: …, reason: … } under earlier, så att den som har svarat får veta varför.`,
    'kind-changed': (question: string, before: string, after: string) =>
      `Frågan ”${question}” har bytt slag från ${before} till ${after}. Sparade svar går inte längre att läsa. Ge den nya frågan ett eget id.`,
    'unit-changed': (question: string, before: string, after: string) =>
      `Frågan ”${question}” räknas i ${after} men räknades förut i ${before}. Sparade svar skulle betyda något annat. Ge den nya frågan ett eget id.`,
  },
  lostLabel: 'Observera',
  lost: {
    'options-removed': (question: string, options: string) =>
      `Frågan ”${question}” har inte längre alternativen ${options}. Ärenden med de svaren går inte att bedöma förrän svaren ändras.`,
    'respondents-removed': (question: string, who: string) =>
      `Frågan ”${question}” får inte längre besvaras av ${who}. Ärenden med sådana svar går inte att bedöma förrän de tas bort.`,
    'only-whole-numbers': (question: string) =>
      `Frågan ”${question}” tar inte längre emot annat än heltal. Ärenden med decimaler i svaret går inte att bedöma förrän svaren ändras.`,
  },
  who: { association: 'föreningen', officer: 'handläggaren', legal: 'juristen' } as Readonly<
    Record<string, string>
  >,
  proved: {
    'no-case-can-change':
      'Inget ärende kan ändras: alla svar ger samma utfall och samma kriterier som förut. Det är bevisat.',
    'no-outcome-can-change':
      'Inget utfall kan ändras: alla svar ger samma utfall som förut. Det är bevisat. Kriterierna är däremot inte desamma.',
  },
  changed: {
    first: (changed: string, all: string) =>
      `Utfallet ändras för ${changed} av ${all} möjliga kombinationer av svar`,
    further: (changed: string, all: string) => `för ${changed} av ${all}`,
    at: (date: string) => ` vid bedömning den ${date}`,
  },
  provedAt: (dates: string) => `Prövat för bedömningar den ${dates}.`,
  words: {
    heading: 'Ändrat i ord',
    nothing: 'Ingenting är ändrat i ord.',
    more: (count: number) => `och ${counted(count, 'ändring', 'ändringar')} till`,
    rest: 'därutöver',
    onlyExamples: 'Ingenting är ändrat i ord, utom exempel.',
    examples: (count: number) =>
      count === 1
        ? 'Ett exempel är tillagt, borttaget eller ändrat.'
        : `${count} exempel är tillagda, borttagna eller ändrade.`,
    change: (kind: 'added' | 'removed' | 'changed' | 'moved', section: string) => {
      const neuter = { added: 'nytt', removed: 'borttaget', changed: 'ändrat', moved: 'flyttat' };
      const common = { added: 'ny', removed: 'borttagen', changed: 'ändrad', moved: 'flyttad' };
      return (['criteria', 'constraints', 'outcomes'].includes(section) ? neuter : common)[kind];
    },
    section: {
      set: 'Frågesamlingen',
      sources: 'Källa',
      parameters: 'Parameter',
      questions: 'Fråga',
      criteria: 'Kriterium',
      constraints: 'Samband',
      rules: 'Regel',
      outcomes: 'Utfall',
      items: 'Text',
      examples: 'Exempel',
    },
    formerly: (id: string) => `hette förut ”${id}”`,
    before: 'förut',
    now: 'nu',
    missing: 'fanns inte',
    gone: 'finns inte längre',
    moved: (before: string, now: string) => `stod efter ${before}, står nu efter ${now}`,
    first: 'ingen (först)',
  },
  meaning: {
    heading: 'Ändrat i betydelse',
    headingAt: (date: string) => `Ändrat i betydelse vid bedömning den ${date}`,
    nothing: 'Inga svar får ett annat utfall.',
    counted: (all: string, before: string, after: string) =>
      `Det finns ${all} sätt att svara på alla frågor. Samlingarna tillåter ${before} av dem förut och ${after} nu.`,
    stretches: (questions: string) =>
      `Tal och datum räknas i sträckor som någon av samlingarna skiljer åt. Det gäller ${questions}.`,
    only: {
      before: (questions: string) => `Bara den förra samlingen ställer ${questions}.`,
      after: (questions: string) => `Bara den nya samlingen ställer ${questions}.`,
    },
    free: 'I den andra får svaret vara vilket som helst.',
    caption: 'Utfall som ändras',
    from: 'Från',
    to: 'Till',
    count: 'Antal kombinationer',
    share: 'Andel',
    notAllowed: 'svaren är inte tillåtna',
    withoutRule: 'inget utfall',
    transition: (from: string, to: string) => `Från ${from} till ${to}`,
    decidedBefore: (rule: string, others: string) =>
      others === ''
        ? `Av dem som regeln ”${rule}” avgjorde`
        : `Av dem som regeln ”${rule}” avgjorde, och som ${others} avgör nu`,
    decidedAfter: (rule: string) => `Av dem som regeln ”${rule}” avgör nu`,
    where: 'Svar som ändras',
    every: 'alla',
    left: (count: string) => `och ${count} kombinationer till`,
    smallest: 'Minsta ärende som visar det',
    noAnswers: 'inga svar alls',
  },
  criteria: {
    heading: 'Kriterier som ändras',
    intro:
      'Kriterier som finns i båda samlingarna, men som samma svar inte längre uppfyller, eller numera uppfyller.',
    met: 'Inte uppfyllt förut, uppfyllt nu',
    'not-met': 'Uppfyllt förut, inte uppfyllt nu',
  },
  cases: {
    heading: 'Sparade ärenden',
    none: (count: number) => `Inget av ${counted(count, 'sparat ärende', 'sparade ärenden')} ändras.`,
    caption: 'Ärenden som ändras',
    case: 'Ärende',
    before: 'Förut',
    now: 'Nu',
    because: 'Därför att',
    rules: (before: string, after: string) => `${before} avgjorde, nu avgör ${after}`,
    leads: (rule: string, outcome: string) => `${rule} leder nu till ${outcome}`,
    criterion: (name: string, before: string, after: string) =>
      `kriteriet ”${name}” var ${before}, är nu ${after}`,
    state: {
      met: 'uppfyllt',
      'not-met': 'inte uppfyllt',
      open: 'öppet',
      'not-applicable': 'inte tillämpligt',
    } as Readonly<Record<string, string>>,
    status: { open: 'öppet', contradictory: 'motsägelsefullt', settled: 'klart' },
    noRule: 'ingen regel',
  },
};
