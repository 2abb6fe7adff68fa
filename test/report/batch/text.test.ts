import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';
import { everyKind, reportedDiagnostic } from './sample-cases.ts';

const kinds = async () => Object.values(await everyKind()).map((one): Piece => ({ case: one }));

/** Coloured text without its colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of it.
const uncoloured = (text: string) => text.replace(/\u001b\[\d+m/g, '');

describe('text', () => {
  it('has a line a case, what made a difference under it, and counts', async () => {
    expect(report('text', await kinds()).text).toMatchInlineSnapshot(`
      "cases/new.yaml: IOP kan passa (ny)
      cases/unchanged.yaml: IOP kan passa (oförändrad)
      cases/answers.yaml: Upphandling (åtgärda: ändrad av nya svar, var IOP kan passa; inte IOP)
          Svar: Vinst på verksamheten: nej → ja (handläggaren)
          Avgörande regel: 6 → 2
      cases/by-hand.yaml: Upphandling (åtgärda: den sparade bedömningen går inte att återskapa (ändrad för hand), var IOP kan passa; inte IOP)
          Avgörande regel: 2
      cases/rules.yaml: Upphandling (åtgärda: ändrad av nya regler, var IOP kan passa; inte IOP)
          Kriterier: Verksamheten är tänkt att pågå länge: öppet → uppfyllt
          Avgörande regel: 6 → 2
      cases/date.yaml: Upphandling (åtgärda: ändrad av bedömningsdagen, var IOP kan passa; inte IOP)
          Avgörande regel: 2
      cases/engine.yaml: Upphandling (åtgärda: ändrad av ny programversion, var IOP kan passa; inte IOP)
          Avgörande regel: 2
      cases/open.yaml: öppet (ny)
      cases/contradictory.yaml: motsägelsefullt (ny)
      cases/disputed.yaml: öppet (ny; oenighet)
      cases/waived.yaml: Upphandling (ändrad av nya svar, var IOP kan passa (undantaget); inte IOP (undantaget))
          Svar: Vinst på verksamheten: nej → ja (handläggaren)
          Avgörande regel: 6 → 2
          ändrad av nya svar, var IOP kan passa; inte IOP: Undantaget till och med den 31 december 2026 av juristen. Skäl: Nämnden tar upp det i januari.
      11 ärenden, 4 nya, 1 oförändrad, 6 ändrade, 0 ogiltiga filer
      Utfall: Upphandling 6, IOP kan passa 2, öppet 2, motsägelsefullt 1
      Ändringar: IOP kan passa → Upphandling 6
      "
    `);
  });

  it('says the same in words that can be read aloud, with --plain and in English', async () => {
    const { rules } = await everyKind();
    expect(report('text', [{ case: rules! }], { plain: true, language: 'en' }).text).toMatchInlineSnapshot(`
      "cases/rules.yaml: Procurement (attend to: changed by new rules, was An IOP may fit; not an IOP)
          Criteria: The activity is meant to go on for long: from open to met
          Deciding rule: from 6 to 2
      1 case, 0 new, 0 unchanged, 1 changed, 0 invalid files
      Outcomes: Procurement 1
      Changes: from An IOP may fit to Procurement 1
      "
    `);
  });

  it('says of a changed case with the same outcome that it still has it', async () => {
    const { rules } = await everyKind();
    const same = {
      ...rules!,
      difference: {
        ...rules!.difference!,
        from: { status: 'settled', outcome: 'procurement', possibleOutcomes: ['procurement'] },
      },
    } as const;
    expect(report('text', [{ case: same }]).text).toContain('Ändringar: fortfarande Upphandling 1\n');
    expect(report('html', [{ case: same }]).text).toContain('Fortfarande Upphandling: 1 ärende');
  });

  it('colours what fails and what is to be known, and words say both', async () => {
    const plain = report('text', await kinds()).text;
    const { text } = report('text', await kinds(), { colour: true });
    expect(text).toContain('\u001b[31måtgärda: ändrad av nya svar, var IOP kan passa\u001b[39m');
    expect(text).toContain('\u001b[35minte IOP\u001b[39m');
    expect(uncoloured(text)).toBe(plain);
  });

  it('links each file, and says the same as without links', async () => {
    const pieces = [...(await kinds()), ...(await hostilePieces(3, 'sv'))];
    const width = 60;
    const linkedFolder = 'file:///hem/mina%20%C3%A4renden/';
    const { text } = report('text', pieces, { width, linkedFolder });
    expect(text).toContain(
      '\u001b]8;;file:///hem/mina%20%C3%A4renden/cases/new.yaml\u0007cases/new.yaml\u001b]8;;\u0007: IOP kan passa (ny)',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: hyperlinks are made of it.
    expect(text.replace(/\u001b\]8;;[!-~]*\u0007/g, '')).toBe(report('text', pieces, { width }).text);
  });

  it.each([40, 60, 80, 200])('keeps within %i columns of a terminal', async (width) => {
    const pieces = [...(await kinds()), ...(await hostilePieces(3, 'sv'))];
    const { text } = report('text', pieces, { width, colour: true });
    for (const line of uncoloured(text).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('has each diagnostic in a file of its own, where no stderr is beside it', () => {
    const place = { file: 'cases/b.yaml', line: 7, column: 5 };
    const piece = { diagnostic: reportedDiagnostic(diagnostic('unknown-key', place, { found: 'titel' })) };
    expect(report('text', [piece], { toFile: true }).text).toContain('cases/b.yaml:7:5: ');
    expect(report('text', [piece]).text).not.toContain('cases/b.yaml');
  });
});
