/** Orden i en frågesamling som dokument. */
export const showSv = {
  description: (set: string) => `Alla frågor, kriterier och regler i ”${set}”, med källor.`,
  about: { id: 'Samling', version: 'Version', base: 'Bygger på', valid: 'Gäller', asOf: 'Värden per den' },
  period: (from: string | undefined, to: string | undefined) =>
    to === undefined
      ? `från och med den ${from}`
      : from === undefined
        ? `till och med den ${to}`
        : `den ${from} – den ${to}`,
  questions: 'Frågor',
  criteria: 'Kriterier',
  constraints: 'Samband mellan svar',
  rules: 'Regler',
  outcomes: 'Utfall',
  parameters: 'Värden som ändras över tid',
  process: 'Handläggning',
  agreement: 'Det här ska avtalet innehålla',
  attachments: 'Handlingar i ärendet',
  sources: 'Källor',
  question: {
    to: {
      association: 'Fråga till föreningen',
      officer: 'Fråga till handläggaren',
      legal: 'Fråga till juristen',
    },
    ask: 'Fråga',
    answers: 'Svar',
    kinds: {
      'yes-no': 'ja eller nej',
      number: 'ett tal',
      date: 'ett datum',
      text: 'fri text, som inte avgör något',
    },
    limits: (least: string | undefined, most: string | undefined) =>
      [
        ...(least === undefined ? [] : [`minst ${least}`]),
        ...(most === undefined ? [] : [`högst ${most}`]),
      ].join(', '),
    why: 'Varför',
    help: 'Hjälp',
    helpTo: {
      association: 'Hjälp till föreningen',
      officer: 'Hjälp till handläggaren',
      legal: 'Hjälp till juristen',
    },
    example: (answer: string) => `Exempel på ${answer}`,
    where: 'Var svaret finns',
    answeredBy: 'Besvaras av',
    who: { association: 'föreningen', officer: 'handläggaren', legal: 'juristen' },
  },
  source: 'Källa',
  criterion: {
    level: 'Krav',
    must: 'ska vara uppfyllt',
    should: 'bör vara uppfyllt, men avgör inte',
    met: 'Uppfyllt när',
    applies: 'Prövas bara när',
    notMet: 'Om det inte är uppfyllt',
  },
  constraint: {
    ifThen: (premise: string, conclusion: string) => `Om ${premise}, så ${conclusion}`,
    never: (conditions: string) => `Aldrig samtidigt: ${conditions}`,
    reason: 'Skäl',
  },
  rule: {
    intro: 'Reglerna prövas i ordning. Den första som gäller ger utfallet.',
    caption: 'Beslutstabell',
    number: 'Nr',
    when: 'Gäller när',
    outcome: 'Utfall',
    reason: 'Skäl',
  },
  outcome: { summary: 'Innebär', nextSteps: 'Nästa steg' },
  when: (condition: string) => `när ${condition}`,
  parameter: {
    caption: 'Värden och när de gäller',
    name: 'Värde',
    value: 'Belopp eller datum',
    period: 'Gäller',
  },
  heading: { handles: 'Handlägger', reviews: 'Granskar', decides: 'Beslutar', contact: 'Kontakt' },
};
