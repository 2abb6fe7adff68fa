import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompiledSet, compileSet } from '../../src/evaluate/compile.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Question, QuestionSet } from '../../src/model/question-set.ts';

const questionsFolder = fileURLToPath(new URL('../../questions/', import.meta.url));

/** A shipped set, compiled for a day on which all its parameters are in force. */
export async function shippedSet(id: string): Promise<CompiledSet> {
  const files = (await readdir(questionsFolder)).filter((name) => name.endsWith('.yaml'));
  const known = new Map(files.map((name) => [name.replace(/\.yaml$/, ''), path.join(questionsFolder, name)]));
  const { set } = await loadSet(id, { known, read: (file) => readFile(file) });
  return compileSet(set, '2026-11-22');
}

const text = (sv: string, en: string) => ({ sv, en });

function question(id: string, traits: Partial<Question>): Question {
  return {
    id,
    kind: 'yes-no',
    label: text(id, id),
    ask: text(`Fråga om ${id}?`, `Question about ${id}?`),
    illustrations: [],
    source: [],
    answeredBy: ['association', 'officer'],
    changeable: true,
    options: [],
    wholeNumbers: false,
    ...traits,
  };
}

const is = (id: string, ...values: string[]): Condition => ({ type: 'oneOf', question: id, values });

/**
 * A grant to a youth café, decided by every kind of question: a company is out; an amount over 50 000 or a start
 * before 2027 needs a closer look; a lease needs premises.
 */
export function grantSet(): QuestionSet {
  const outcome = (id: string, sv: string, en: string) => {
    return {
      id,
      name: text(sv, en),
      summary: text(sv, en),
      partnership: 'maybe' as const,
      nextSteps: [],
      source: [],
    };
  };
  const rule = (id: string, when: Condition, to: string) => {
    return { id, when, otherwise: false, outcome: to, reason: text(id, id), source: [] };
  };
  return {
    format: 'iop-questions/1',
    id: 'grant',
    version: '1.0.0',
    base: [],
    languages: ['sv', 'en'],
    title: text('Bidrag till ungdomskafé', 'Grant to a youth café'),
    summary: text('Ett bidrag.', 'A grant.'),
    sources: [{ id: 'rules', title: text('Bidragsreglerna', 'The grant rules') }],
    parameters: [],
    questions: [
      question('applicant', {
        kind: 'choice',
        label: text('Sökande', 'Applicant'),
        ask: text(
          'Vem söker bidraget, enligt ansökan som kom in till förvaltningen före sista dagen?',
          'Who applies for the grant, according to the application that came in before the last day?',
        ),
        options: [
          { id: 'association', label: text('Förening', 'Association') },
          { id: 'foundation', label: text('Stiftelse', 'Foundation') },
          { id: 'company', label: text('Företag', 'Company') },
          {
            id: 'group',
            label: text(
              'En grupp som inte har bildat någon förening än',
              'A group that has not formed an association yet',
            ),
          },
        ],
        why: text('Företag kan inte få bidraget.', 'Companies cannot get the grant.'),
        source: [{ id: 'rules', at: text('punkt 1', 'item 1') }],
      }),
      question('amount', {
        kind: 'number',
        unit: 'SEK',
        minimum: 0,
        label: text('Belopp', 'Amount'),
        ask: text('Hur stort är bidraget?', 'How large is the grant?'),
      }),
      question('start', {
        kind: 'date',
        label: text('Start', 'Start'),
        ask: text('När startar kaféet?', 'When does the café start?'),
      }),
      question('lease', {
        label: text('Hyresavtal', 'Lease'),
        ask: {
          officer: text('Finns ett hyresavtal?', 'Is there a lease?'),
          association: text('Har ni ett hyresavtal?', 'Do you have a lease?'),
        },
      }),
      question('premises', {
        label: text('Lokal', 'Premises'),
        ask: text('Finns en lokal?', 'Are there premises?'),
      }),
      question('remarks', {
        kind: 'text',
        label: text('Övrigt', 'Remarks'),
        ask: text('Något mer?', 'Anything more?'),
      }),
    ],
    criteria: [
      {
        id: 'premises',
        name: text('Kaféet har en lokal', 'The café has premises'),
        level: 'must',
        met: is('premises', 'yes'),
        source: [],
      },
    ],
    constraints: [
      {
        id: 'lease-means-premises',
        holds: { type: 'any', of: [{ type: 'not', of: is('lease', 'yes') }, is('premises', 'yes')] },
        form: { never: [is('lease', 'yes'), { type: 'not', of: is('premises', 'yes') }] },
        reason: text('den som har ett hyresavtal har en lokal.', 'whoever has a lease has premises.'),
        source: [],
      },
    ],
    rules: [
      rule('company', is('applicant', 'company'), 'no-grant'),
      rule(
        'large',
        {
          type: 'compare',
          question: 'amount',
          comparison: 'above',
          bound: { type: 'number', value: 50_000 },
        },
        'closer-look',
      ),
      rule(
        'soon',
        {
          type: 'compare',
          question: 'start',
          comparison: 'below',
          bound: { type: 'date', value: '2027-01-01' },
        },
        'closer-look',
      ),
      rule('no-premises', { type: 'criterion', criterion: 'premises', state: 'not-met' }, 'no-grant'),
      rule('lease', is('lease', 'yes'), 'grant'),
      { ...rule('otherwise', { type: 'constant', value: true }, 'closer-look'), otherwise: true },
    ],
    outcomes: [
      outcome('no-grant', 'Inget bidrag', 'No grant'),
      outcome('closer-look', 'Titta närmare', 'A closer look'),
      outcome('grant', 'Bidrag', 'Grant'),
    ],
    process: { handles: [], reviews: [], decides: [], contact: [] },
    agreement: [],
    attachments: [],
    earlier: [],
    examples: [],
    waivers: [],
  };
}

/** {@link grantSet}, compiled. */
export function compiledGrantSet(): CompiledSet {
  return compileSet(grantSet(), '2026-11-22');
}
