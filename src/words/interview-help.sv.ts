import { listed } from './language.ts';

const quoted = (names: readonly string[]) =>
  listed(
    names.map((name) => `”${name}”`),
    'sv',
  );

/** Det som hjälpen till en fråga säger, på svenska. Utfallens namn står som i samlingen. */
export const interviewHelpSv = {
  why: (text: string) => `Därför spelar det roll: ${text}`,
  example: (answer: string, text: string) => `Exempel på ${answer}: ${text}`,
  where: (text: string) => `Här kan du hitta svaret: ${text}`,
  source: (text: string) => `Källa: ${text}`,
  asked: {
    open: 'Frågan ställs nu för att svaret kan ändra utfallet.',
    confirm: 'Föreningens svar räknas redan. Frågan ställs för att du ska bekräfta det eller svara annat.',
    disputed: 'Frågan ställs nu för att svaren går isär och kan ändra utfallet.',
    record: 'Svaret kan inte längre ändra utfallet. Frågan ställs för en fullständig dokumentation.',
    again: 'Du har gått tillbaka till frågan. Svaren på senare frågor är kvar.',
  },
  possible: (outcomes: readonly string[]) =>
    `Nu är ${outcomes.length} utfall möjliga: ${listed(outcomes, 'sv')}.`,
  settled: (outcome: string) => `Nu är ett enda utfall möjligt: ${outcome}.`,
  contradictory: 'Nu går svaren inte ihop, och inget utfall är möjligt.',
  criteria: (names: readonly string[]) =>
    names.length === 1
      ? `Svaret påverkar om kravet ${quoted(names)} är uppfyllt.`
      : `Svaret påverkar kraven ${quoted(names)}.`,
  rule: (row: number, outcome: string) => `Svaret prövas i tabellens rad ${row}, som pekar på: ${outcome}.`,
  tie: (reason: string) => `Svaret hänger ihop med andra svar: ${reason}`,
  decides: (answer: string, outcome: string) => `Svarar du ${answer} blir utfallet: ${outcome}.`,
  staysSettled: (answer: string) => `Svarar du ${answer} blir utfallet detsamma.`,
  leaves: (answer: string, outcomes: readonly string[]) =>
    `Svarar du ${answer} är ${outcomes.length} utfall möjliga: ${listed(outcomes, 'sv')}.`,
  leavesAll: (answer: string, count: number) =>
    `Svarar du ${answer} är samma ${count} utfall möjliga som nu.`,
  contradicts: (answer: string) => `Svarar du ${answer} går det inte ihop med andra svar.`,
  anyNumber: 'vilket tal som helst',
  anyDate: 'vilket datum som helst',
  textDecidesNothing: 'Svaret är fritt och påverkar aldrig utfallet.',
  counting: 'Antalet frågor som är kvar räknar in den här frågan och gäller vad du än svarar.',
};
