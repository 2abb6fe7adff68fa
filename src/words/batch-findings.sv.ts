const saveIt = 'Granska ändringen och spara den nya bedömningen med iop evaluate --update.';

/** Vad som kan hittas i ett ärende: rubrik, förklaring och mening. */
export const batchFindingsSv = {
  rules: {
    'verdict-changed-by-answers': {
      title: 'Bedömningen har ändrats av nya svar',
      help: `Svaren är andra än när bedömningen sparades, och de ger en annan bedömning. ${saveIt}`,
    },
    'verdict-changed-by-rules': {
      title: 'Bedömningen har ändrats av nya regler',
      help: `Frågesamlingen är en annan än när bedömningen sparades, och den ger en annan bedömning av samma svar. ${saveIt}`,
    },
    'verdict-changed-by-date': {
      title: 'Bedömningen har ändrats av bedömningsdagen',
      help: `Ett gränsvärde i frågesamlingen, eller tiden som gått, ger en annan bedömning den nya bedömningsdagen. ${saveIt}`,
    },
    'verdict-changed-by-engine': {
      title: 'Bedömningen har ändrats av en ny programversion',
      help: `Samma svar, frågesamling och bedömningsdag ger en annan bedömning i den här versionen av programmet. ${saveIt}`,
    },
    'verdict-does-not-reproduce': {
      title: 'Den sparade bedömningen går inte att återskapa',
      help: 'Bedömningen i filen är inte den som programmet skrev. Troligen är den ändrad för hand. Ta reda på varför. iop evaluate --update skriver en ny bedömning och lägger den gamla i history.',
    },
    'verdict-impact': {
      title: 'Den andra frågesamlingen ger en annan bedömning',
      help: 'Med --set bedöms ärendet som om en annan frågesamling gällde. Inget är skrivet. Raden säger vilka kriterier och vilken regel som gör skillnaden.',
    },
    'case-open': {
      title: 'Utfallet är öppet',
      help: 'Flera utfall är möjliga så länge frågor saknar svar. iop explain visar vilka frågor som kan avgöra, och vem som kan svara.',
    },
    'case-contradictory': {
      title: 'Svaren motsäger varandra',
      help: 'Svaren kan inte stämma samtidigt, enligt frågesamlingens samband. Minst ett av dem behöver rättas. iop explain visar varför.',
    },
    'case-disputed': {
      title: 'Parternas svar går isär',
      help: 'De som har svarat har gett olika svar på samma fråga. Enas om ett svar, eller låt handläggarens eller juristens svar gå före med overrules och ett skäl.',
    },
    'case-not-iop': {
      title: 'Utfallet är inte ett IOP',
      help: 'Ärendet är avgjort, och svaren pekar på en annan form än ett IOP. Det är inget fel i ärendet.',
    },
    'waiver-expired': {
      title: 'Ett undantag har gått ut',
      help: 'Sista dagen för undantaget har passerat. Åtgärda det som var undantaget, eller skriv en ny sista dag och ett nytt skäl.',
    },
    'waiver-unused': {
      title: 'Ett undantag behövs inte',
      help: 'Undantaget gäller något som inte längre finns i ärendet. Ta bort undantaget.',
    },
  },
  changed: {
    impact: (step: string) => `Den andra frågesamlingen ger en annan bedömning: ${step}.`,
    'changed-by-answers': (step: string) => `Nya svar ger en annan bedömning: ${step}.`,
    'changed-by-rules': (step: string) => `Nya regler ger en annan bedömning: ${step}.`,
    'changed-by-date': (step: string) => `Bedömningsdagen ger en annan bedömning: ${step}.`,
    'changed-by-engine': (step: string) => `En ny programversion ger en annan bedömning: ${step}.`,
    'does-not-reproduce': (step: string) =>
      `Den sparade bedömningen går inte att återskapa, troligen för att den är ändrad för hand: ${step}.`,
  },
  open: (outcomes: string) => `Utfallet är öppet. Möjliga utfall: ${outcomes}.`,
  mayDecide: (questions: string) => `Frågor som kan avgöra: ${questions}.`,
  contradictory: (questions: string) => `Svaren motsäger varandra: ${questions}.`,
  disputed: (questions: string) => `Svaren går isär: ${questions}.`,
  notIop: (outcome: string) => `Utfallet är ”${outcome}”. Det är inte ett IOP.`,
  waiverExpired: (finding: string, date: string) =>
    `Undantaget för ”${finding}” gällde till och med den ${date}.`,
  waiverUnused: (finding: string) => `Undantaget för ”${finding}” behövs inte: det finns inget att undanta.`,
  waived: (until: string, by: string | undefined) =>
    `Undantaget till och med den ${until}${by === undefined ? '' : ` av ${by}`}.`,
  reason: (reason: string) => `Skäl: ${reason}`,
  inBaseline: (file: string) => `Undantaget i baslinjen ${file}.`,
  /** Vad som skiljer två bedömningar åt. */
  fact: { answers: 'Svar', criteria: 'Kriterier', rule: 'Avgörande regel', possible: 'Möjliga utfall' },
  respondent: { association: 'föreningen', officer: 'handläggaren', legal: 'juristen' },
  criterion: { met: 'uppfyllt', 'not-met': 'inte uppfyllt', open: 'öppet' },
  noAnswer: 'inget svar',
  noCriterion: 'fanns inte',
  criterionGone: 'finns inte längre',
  noRule: 'ingen',
  or: ' eller ',
  someRules: (count: number) => `en av ${count}`,
};
