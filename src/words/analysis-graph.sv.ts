/** Orden i flödesbilden av en frågesamling. */
export const graphSv = {
  title: (set: string) => `Så leder svaren till ett utfall: ${set}`,
  titleOfCase: (set: string, theCase: string) => `Vägen till utfallet för ${theCase}: ${set}`,
  start: 'Reglerna prövas uppifrån. Den första som gäller avgör.',
  otherwise: 'I alla andra fall',
  yes: 'ja',
  no: 'nej',
  isAnswer: (label: string, answer: string) => `${label}: ${answer}`,
  appliesWhen: (condition: string) => `prövas bara när ${condition}`,
  criteria: 'Kriterier som prövas här',
  testedBefore: (names: string) => `Prövas ovan: ${names}`,
  shownOnly: 'Kriterier som visas men inte avgör',
  rule: (number: number) => `Regel ${number}`,
  state: {
    passed: 'gäller inte',
    decides: 'avgör',
    'may-decide': 'kan avgöra',
    'not-reached': 'prövas inte',
  },
  criterion: {
    met: 'uppfyllt',
    'not-met': 'inte uppfyllt',
    open: 'öppet',
    'not-applicable': 'gäller inte här',
  },
  describe: {
    rule: (number: number, condition: string, outcome: string) =>
      `Regel ${number}: ${condition}. Om det stämmer: ${outcome}.`,
    otherwise: (number: number, outcome: string) => `Regel ${number}: i alla andra fall: ${outcome}.`,
    criteria: (names: string) => `Prövar kriterierna ${names}.`,
    stands: (state: string) => `I det här ärendet: ${state}.`,
  },
};
