import type { InEach } from './language.ts';

/** What `iop questions new` asks, and the comments of the set that it writes. */
export interface NewSetWords {
  intro: string;
  base: string;
  body: string;
  id: (suggested: string) => string;
  title: string;
  inEnglish: string;
  titleEn: string;
  source: string;
  sourceDate: string;
  keep: (criterion: string) => string;
  alwaysKept: (criterion: string) => string;
  addCriterion: (count: number) => string;
  criterionName: string;
  question: string;
  help: string;
  notMet: string;
  english: (field: string) => string;
  needed: string;
  choose: (allowed: string) => string;
  invalidId: string;
  invalidDate: string;
  tooFew: string;
  taken: (file: string) => string;
  writtenTo: (file: string) => string;
  checkIt: (file: string) => string;
  fields: { name: string; question: string; help: string; notMet: string };
  comments: {
    head: string;
    sources: string;
    remove: string;
    questions: string;
    criteria: string;
    rules: string;
    next: string;
    examples: string;
  };
  summary: (body: string) => string;
  notMetReason: string;
}

export const newSetWords: InEach<NewSetWords> = {
  sv: {
    intro:
      'Här skapar du en egen frågesamling som bygger på en som redan finns. Skriv < för att gå tillbaka och q för att sluta; då skrivs ingen fil.',
    base: 'Vilken samling ska den bygga på? Skriv siffran.',
    body: 'Vilken kommun, region eller myndighet gäller den?',
    id: (suggested) => `Vilket id ska samlingen ha? Tom rad ger ${suggested}.`,
    title: 'Vad ska samlingen heta?',
    inEnglish: 'Ska samlingen finnas på engelska också? (ja eller nej)',
    titleEn: 'Vad ska den heta på engelska?',
    source: 'Vad heter dokumentet som kriterierna står i?',
    sourceDate: 'Vilken dag är det daterat? (åååå-mm-dd, eller tom rad)',
    keep: (criterion) => `Ska kriteriet gälla hos er: ${criterion} (ja eller nej)`,
    alwaysKept: (criterion) =>
      `Kriteriet gäller också hos er, för andra delar av samlingen nämner det: ${criterion}`,
    addCriterion: (count) =>
      count === 0
        ? 'Vill du lägga till ett eget kriterium? (ja eller nej)'
        : 'Vill du lägga till ett till? (ja eller nej)',
    criterionName:
      'Vad kräver kriteriet? Skriv det som ett påstående, till exempel: Verksamheten når hela länet',
    question: 'Hur lyder frågan som besvaras med ja när kriteriet är uppfyllt?',
    help: 'Vad behöver den som svarar veta?',
    notMet: 'Vad betyder det om kriteriet inte är uppfyllt?',
    english: (field) => `Samma på engelska (${field}):`,
    needed: 'Här behövs ett svar.',
    choose: (allowed) => `Svara med något av: ${allowed}.`,
    invalidId: 'Ett id har små bokstäver a–z, siffror och bindestreck, och börjar med en bokstav.',
    invalidDate: 'Skriv ett datum som finns, till exempel 2026-11-22.',
    tooFew: 'Minst ett kriterium behövs. Lägg till ett eget.',
    taken: (file) => `${file} finns redan.`,
    writtenTo: (file) => `Frågesamlingen är sparad i ${file}.`,
    checkIt: (file) => `Kontrollera den med: iop questions check ${file}`,
    fields: { name: 'kravet', question: 'frågan', help: 'hjälpen', notMet: 'om det inte är uppfyllt' },
    comments: {
      head: 'Egen frågesamling. Allt som inte står här ärvs. questions/README.md förklarar varje del.',
      sources: 'Dokumentet som kriterierna kommer från.',
      remove: 'Ärvda delar som inte gäller här.',
      questions: 'Egna frågor; de ställs efter de ärvda.',
      criteria: 'Egna kriterier; tabellens rad om kriterier prövar dem.',
      rules: 'Raden som prövar de egna kriterierna; de ärvda raderna nämner bara ärvda kriterier.',
      next: 'Ändra ärvda texter med reword, och lägg till egna rader i tabellen under rules med before eller after.',
      examples: 'Exempel som körs som test av iop questions test.',
    },
    summary: (body) => `Kriterier för IOP enligt ${body}, med gemensamma frågor som grund.`,
    notMetReason: 'Minst ett av de egna kriterierna är inte uppfyllt.',
  },
  en: {
    intro:
      'Here you make a question set of your own that builds on one that is there. Write < to go back and q to leave; then no file is written.',
    base: 'Which set is it to build on? Write the number.',
    body: 'Which municipality, region or authority is it for?',
    id: (suggested) => `What id is the set to have? An empty line gives ${suggested}.`,
    title: 'What is the set to be called (in Swedish)?',
    inEnglish: 'Is the set to be in English too? (yes or no)',
    titleEn: 'What is it called in English?',
    source: 'What is the document called that has the criteria?',
    sourceDate: 'Which day is it dated? (yyyy-mm-dd, or an empty line)',
    keep: (criterion) => `Is this criterion to hold with you: ${criterion} (yes or no)`,
    alwaysKept: (criterion) =>
      `This criterion holds with you too, as other parts of the set name it: ${criterion}`,
    addCriterion: (count) =>
      count === 0
        ? 'Do you want to add a criterion of your own? (yes or no)'
        : 'Do you want to add another? (yes or no)',
    criterionName: 'What does the criterion demand (in Swedish)? Write it as a statement',
    question: 'What is the question that is answered yes when the criterion is met (in Swedish)?',
    help: 'What does the one who answers need to know (in Swedish)?',
    notMet: 'What does it mean that the criterion is not met (in Swedish)?',
    english: (field) => `The same in English (${field}):`,
    needed: 'An answer is needed here.',
    choose: (allowed) => `Answer with one of: ${allowed}.`,
    invalidId: 'An id has small letters a–z, digits and hyphens, and begins with a letter.',
    invalidDate: 'Write a date that exists, such as 2026-11-22.',
    tooFew: 'At least one criterion is needed. Add one of your own.',
    taken: (file) => `${file} is there already.`,
    writtenTo: (file) => `The question set is saved in ${file}.`,
    checkIt: (file) => `Check it with: iop questions check ${file}`,
    fields: { name: 'the demand', question: 'the question', help: 'the help', notMet: 'if it is not met' },
    comments: {
      head: 'A question set of our own. What does not stand here is inherited. questions/README.md explains each part.',
      sources: 'The document that the criteria come from.',
      remove: 'Inherited parts that do not hold here.',
      questions: 'Questions of our own; they are asked after the inherited ones.',
      criteria: 'Criteria of our own; the row of the table about criteria tests them.',
      rules: 'The row that tests our own criteria; the inherited rows name only inherited criteria.',
      next: 'Change inherited texts with reword, and add rows to the table under rules with before or after.',
      examples: 'Examples, run as tests by iop questions test.',
    },
    summary: (body) => `Criteria for IOPs according to ${body}, on the base of shared questions.`,
    notMetReason: 'At least one of the criteria of our own is not met.',
  },
};
