/** Ord i bilden av vägen till utfallet. */
export const pictureSv = {
  heading: 'Vägen till utfallet',
  /** Vad bilden visar. */
  caption: {
    decided: (rule: number, outcome: string) => `Regel ${rule} avgör: ${outcome}`,
    settled: (outcome: string) => `Utfallet är klart: ${outcome}`,
    open: (count: number) => `${count} utfall är möjliga`,
    contradictory: 'Svaren motsäger varandra, så ingen regel kan prövas',
  },
  start: {
    rules: 'Reglerna prövas i ordning',
    conflicts: 'De här svaren kan inte stämma samtidigt',
  },
  rule: (number: number) => `Regel ${number}`,
  conflict: (number: number) => `Motsägelse ${number}`,
  /** När en regel gäller. */
  applies: {
    ifAnswer: (question: string, answer: string) => `Gäller om svaret på ”${question}” är ${answer}`,
    if: (condition: string) => `Gäller om: ${condition}`,
    otherwise: 'Gäller i alla andra fall',
  },
  answer: 'Svar',
  /** Vad som blev av en regel. */
  result: {
    passed: 'gäller inte',
    decides: 'gäller och avgör',
    mayDecide: 'kan gälla',
    decidesUnlessEarlier: 'gäller, om ingen tidigare regel gör det',
    appliesToo: 'gäller också, men avgör inte',
    mayApplyToo: 'kan gälla, men avgör inte',
    unused: 'behövs inte här',
    conflict: 'minst ett svar behöver rättas',
  },
  noOutcome: 'Inget utfall',
  noAnswer: 'inget svar',
  disputed: (answers: string) => `${answers}, svaren går isär`,
  legend: {
    taken: 'vägen i det här ärendet',
    open: 'vägar som är möjliga än',
    untaken: 'dit andra svar hade lett',
  },
  /** Vart en regel leder, och om ärendet går dit. */
  leadsTo: { taken: 'Leder till', open: 'Kan leda till', untaken: 'Hade lett till' },
  part: (title: string, part: number, of: number) => `${title}, del ${part} av ${of}`,
};
