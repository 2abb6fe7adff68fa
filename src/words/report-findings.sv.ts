/** Vad bedömningen säger: oenighet, utfall, grunder, regler, kriterier och vad som skulle ändra dem. */
export const findingsSv = {
  disputes: {
    heading: 'Svar som går isär',
    intro: (count: number) =>
      count === 1 ? 'Svaren på en fråga går isär.' : `Svaren på ${count} frågor går isär.`,
    weight: 'Betydelse',
    matters: 'påverkar utfallet',
    mattersNot: 'påverkar inte utfallet',
    mattersUnclear: 'går inte att säga så länge svaren motsäger varandra',
    solution:
      'Enas om ett svar. Annars kan handläggaren låta sitt svar gå före och ange skälet. Det kan juristen också, om juristen får svara på frågan. Alla svar står kvar i ärendet.',
  },
  outcome: {
    heading: 'Utfall',
    settled: (outcome: string) => `Utfallet är klart: ${outcome}.`,
    open: (count: number) => `Utfallet är öppet: ${count} utfall är möjliga.`,
    contradictory: 'Det finns inget utfall, för svaren motsäger varandra.',
    reason: 'Skäl: ',
  },
  grounds: {
    heading: 'Vad utfallet vilar på',
    always: 'Utfallet är detsamma, vad svaren än är.',
    one: (used: string, part: boolean) =>
      `Detta vilar på ${used}.${part ? ' De andra svaren ändrar inte utfallet.' : ''}`,
    several: (count: number, used: string) =>
      `Detta vilar på ${used}, i ${count} grunder. Var och en räcker för sig.`,
    used: (used: number, total: number): string => {
      if (used < total) return `${used} av de ${total} svaren`;
      if (total === 1) return 'det enda svaret';
      return total === 2 ? 'båda svaren' : `alla ${total} svaren`;
    },
    ground: (number: number) => `Grund ${number}`,
    truncated: (shown: number) => `Det finns fler grunder. De ${shown} minsta visas.`,
  },
  conflicts: {
    heading: 'Svar som motsäger varandra',
    intro: (count: number) =>
      count === 1
        ? 'De här svaren kan inte stämma samtidigt. Minst ett av dem behöver rättas.'
        : `Svaren motsäger varandra på ${count} sätt. I vart och ett behöver minst ett svar rättas.`,
    one: (number: number) => `Motsägelse ${number}`,
    reason: 'Därför att',
  },
  rules: {
    heading: 'Regler som gäller',
    intro: 'Reglerna prövas i ordning. Den första som gäller avgör utfallet.',
    caption: 'Regler som gäller eller kan gälla',
    rule: 'Regel',
    leadsTo: 'Leder till',
    weight: 'Betydelse här',
    numbered: (number: number, condition: string) => `${number}. ${condition}`,
    decides: 'avgör',
    mayDecide: 'kan avgöra',
    appliesMayDecide: 'gäller, och avgör om ingen tidigare regel gäller',
    applies: 'gäller också',
    mayApply: 'kan gälla, men ändrar inte utfallet',
  },
  criteria: {
    heading: 'Kriterier',
    all: {
      met: (total: number): string =>
        total === 1 ? 'Det enda kriteriet är uppfyllt.' : `Alla ${total} kriterier är uppfyllda.`,
      'not-met': (total: number): string =>
        total === 1
          ? 'Det enda kriteriet är inte uppfyllt.'
          : `Inget av de ${total} kriterierna är uppfyllt.`,
      open: (total: number): string =>
        total === 1 ? 'Det enda kriteriet är öppet.' : `Alla ${total} kriterier är öppna.`,
    },
    met: (count: number, total: number) =>
      `${count} av ${total} kriterier är ${count === 1 ? 'uppfyllt' : 'uppfyllda'}`,
    notMet: (count: number) => `${count} är inte ${count === 1 ? 'uppfyllt' : 'uppfyllda'}`,
    open: (count: number) => `${count} är ${count === 1 ? 'öppet' : 'öppna'}`,
    allMust: 'Alla är ska-krav.',
    should: (met: number, total: number) =>
      total === 1
        ? `Det finns också ett bör-krav, som ${met === 1 ? '' : 'inte '}är uppfyllt. Det avgör inget.`
        : `Det finns också ${total} bör-krav, varav ${met} är ${met === 1 ? 'uppfyllt' : 'uppfyllda'}. De avgör inget.`,
    unclear: 'Kriterierna går inte att bedöma så länge svaren motsäger varandra.',
    state: { met: 'Uppfyllt', 'not-met': 'Inte uppfyllt', open: 'Öppet' },
    notApplicable: 'Räknas som uppfyllt',
    level: { must: 'ska-krav', should: 'bör-krav' },
    because: 'Varför',
    requires: 'Krävs',
    requiresAll: 'Krävs, allt av',
    requiresAny: 'Krävs, minst ett av',
    requiresAtLeast: (count: number) => `Krävs, minst ${count} av`,
    requiresNotAll: 'Krävs att inte allt gäller',
    requiresNone: 'Krävs att inget gäller',
    unanswered: 'Inte besvarat',
    appliesIf: 'Gäller om',
    doesNotApply: 'Kriteriet gäller inte i det här ärendet.',
    meaning: 'Det betyder',
  },
  changes: {
    heading: 'Vad som skulle ändra utfallet',
    headingContradictory: 'Vad som skulle lösa motsägelsen',
    intro:
      'Tabellen visar de minsta ändringar av svar som gör ett annat utfall möjligt. Den förklarar bedömningen och är inget råd om hur man ska svara.',
    caption: 'Ändrade svar och vad de gör möjligt',
    introContradictory:
      'Tabellen visar de minsta ändringar av svar som löser motsägelsen, och vilka utfall de gör möjliga. Den är inget råd om hur man ska svara.',
    change: 'Om svaret vore',
    possible: 'Då möjligt',
    open: 'Öppna frågor då',
    instead: (question: string, value: string, now: string) => `${question}: ${value} i stället för ${now}`,
    none: (count: number, outcomes: string) =>
      `Inga ändrade svar gör ${count === 1 ? 'det här utfallet möjligt' : 'de här utfallen möjliga'}: ${outcomes}.`,
    noneAtAll: 'Inga ändrade svar ger ett annat utfall.',
  },
};
