import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathCaption, pathPicture } from '../../../src/report/picture/path-model.ts';
import type { PathPicture } from '../../../src/report/picture/path-picture.ts';
import { VerdictContext } from '../../../src/report/verdict/context.ts';
import { randomCase } from '../../evaluate/arbitraries.ts';
import { type CaseName, cases } from '../cases.ts';
import { scenario } from '../scenario.ts';
import { reportOn } from './built-case.ts';

async function picture(name: CaseName): Promise<PathPicture> {
  return pathPicture(new VerdictContext(await scenario(cases[name])));
}

const ways = ({ steps }: PathPicture) => steps.map(({ leadsTo, onward }) => `${leadsTo.way} ${onward}`);

describe('the way to the outcome', () => {
  it('goes past the rules that do not apply to the one that decides', async () => {
    const { steps } = await picture('settled-iop-may-fit');
    expect(steps.map(({ leadsTo }) => leadsTo.way)).toEqual([
      ...Array(5).fill('untaken'),
      'taken',
      'untaken',
      'untaken',
    ]);
    expect(steps.map(({ onward }) => onward)).toEqual([
      ...Array(5).fill('taken'),
      'untaken',
      'untaken',
      'untaken',
    ]);
  });

  it('shows the answers that matter and none of those that the case never came to', async () => {
    const { steps } = await picture('settled-by-one-answer');
    expect(steps.map(({ findings }) => findings.length)).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    expect(steps[0]?.findings[0]).toMatchObject({ name: 'Svar', answer: 'ja' });
  });

  it('shows each criterion with how it stands and the answer that it rests on', async () => {
    const criteria = (await picture('open')).steps[4]!.findings;
    expect(criteria.map(({ state, answer }) => [state, answer])).toEqual([
      ['Uppfyllt', 'ja'],
      ['Öppet', 'inget svar'],
      ['Uppfyllt', 'ja'],
      ['Öppet', 'vet ej'],
      ['Uppfyllt', 'ja'],
      ['Öppet', 'vet ej'],
      ['Uppfyllt', 'ja'],
    ]);
  });

  it('is open where more than one rule may decide', async () => {
    expect(ways(await picture('open'))).toEqual([
      ...Array(4).fill('untaken taken'),
      'open open',
      'open untaken',
      'untaken untaken',
      'untaken untaken',
    ]);
  });

  it('says of a disputed answer that the answers differ', async () => {
    const said = JSON.stringify(await picture('disputed-and-decisive'));
    expect(said).toContain('nej eller ja, svaren går isär');
  });

  it('of answers that contradict each other shows those alone', async () => {
    const { steps, legend } = await picture('contradictory');
    expect(steps).toHaveLength(1);
    expect(steps[0]?.findings.map(({ answer }) => answer)).toEqual(['ja', 'nej']);
    expect(legend).toEqual([]);
  });

  it('says in its caption what it comes down to', async () => {
    const caption = async (name: CaseName) => pathCaption(new VerdictContext(await scenario(cases[name])));
    expect(await caption('settled-iop-may-fit')).toBe('Regel 6 avgör: IOP kan passa');
    expect(await caption('open')).toBe('2 utfall är möjliga');
    expect(await caption('contradictory')).toBe('Svaren motsäger varandra, så ingen regel kan prövas');
  });

  it('agrees with the verdict, whatever the set and the answers are', () => {
    fc.assert(
      fc.property(randomCase, ({ set, asOf, answers }) => {
        const report = reportOn(set, answers, asOf);
        const { steps } = pathPicture(new VerdictContext(report));
        const { status, outcome, rules } = report.verdict;
        if (status === 'contradictory') return;
        const led = steps.filter(({ leadsTo }) => leadsTo.way !== 'untaken');
        expect(led.map(({ number }) => set.rules[number - 1]!.id)).toEqual(rules.decides);
        if (outcome !== null) expect(new Set(led.map(({ leadsTo }) => leadsTo.outcome)).size).toBe(1);
        // One way down, without a gap: taken, then open, then not taken.
        const order = ['taken', 'open', 'untaken'];
        const places = steps.map(({ onward }) => order.indexOf(onward));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});
