import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkSet } from '../../src/analysis/check.ts';
import { diffSets } from '../../src/analysis/diff.ts';
import { findingIds } from '../../src/analysis/finding.ts';
import { testSet } from '../../src/analysis/test-set.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import { caseFileSchema } from '../../src/model/case-file.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { languages } from '../../src/model/vocabulary.ts';
import { caseYaml, exampleYaml, witnessCase } from '../../src/report/questions/case-yaml.ts';
import { checkGithub, checkGitlab, checkSarif } from '../../src/report/questions/check-annotations.ts';
import { checkJson } from '../../src/report/questions/check-json.ts';
import { checkText } from '../../src/report/questions/check-text.ts';
import { anyAttention, type CheckedSet } from '../../src/report/questions/checked-set.ts';
import { diffDocument } from '../../src/report/questions/diff-document.ts';
import { diffJson } from '../../src/report/questions/diff-json.ts';
import { diffMarkdown } from '../../src/report/questions/diff-markdown.ts';
import { flowChart } from '../../src/report/questions/flow-chart.ts';
import { flowDot } from '../../src/report/questions/flow-dot.ts';
import { flowMermaid } from '../../src/report/questions/flow-mermaid.ts';
import { flowSvg } from '../../src/report/questions/flow-svg.ts';
import { setDocument } from '../../src/report/questions/set-document.ts';
import { testJson } from '../../src/report/questions/test-json.ts';
import { suggestionsYaml, testText } from '../../src/report/questions/test-text.ts';
import { type TestedSet, testsPass } from '../../src/report/questions/tested-set.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { analysisWords } from '../../src/words/analysis.ts';
import { all, answered, compared, question, questionSet } from '../evaluate/set-builder.ts';
import { example, partnershipSet } from './small-sets.ts';
import { syntheticSet } from './synthetic-set.ts';

const asOf = '2026-11-22';
const settings = { language: 'sv' as const, asOf, engine: '1.0.0' };

/** A set with a row that never decides, and one finding waived. */
function flawed(): QuestionSet {
  const set = partnershipSet();
  const masked = { ...set.rules[0]!, id: 'again', outcome: 'iop-may-fit' };
  const waivers = [{ finding: 'missing-help', reason: 'Skrivs i vår.', until: '2027-03-31' }];
  return { ...set, rules: [set.rules[0]!, masked, ...set.rules.slice(1)], waivers };
}

function checked(set: QuestionSet = flawed()): CheckedSet {
  const findings = checkSet(set, { asOf }).map((finding, i) => ({
    finding,
    place: { file: 'questions/partnership.yaml', line: i + 1, column: 3 },
  }));
  return { id: set.id, version: set.version, findings, problems: [] };
}

const unloaded: CheckedSet = {
  id: 'lund',
  findings: [],
  problems: [
    {
      file: 'lund.yaml',
      line: 3,
      column: 1,
      level: 'error',
      code: 'unknown-set',
      data: { found: 'forun', allowed: ['forum'] },
    },
  ],
};

describe('words', () => {
  it.each(languages)('say something of every finding, in %s', (language) => {
    for (const id of findingIds) {
      const { title, help } = analysisWords[language].findings[id];
      expect([id, title.length > 3, help.endsWith('.')]).toEqual([id, true, true]);
    }
  });
});

describe('reports of check', () => {
  it('give place, severity, sentence, id and a case that shows it, and count at the end', () => {
    const text = checkText([checked()], settings);
    expect(text).toMatch(
      /questions\/partnership\.yaml:\d+:3: fel: regeln ”again” avgör aldrig: när den gäller har ”rule-1” redan avgjort \[rule-masked\]\n {2}visas av \{ several-providers: "yes" \}\n/,
    );
    expect(text).toContain('undantas till och med den 2027-03-31: Skrivs i vår.');
    expect(text.trimEnd().split('\n').at(-1)).toMatch(
      /^partnership 1\.0\.0: 1 fel, \d+ varningar, \d+ upplysningar, 5 undantag$/,
    );
    expect(checkText([checked()], { ...settings, least: 'error' })).not.toContain('upplysning:');
    expect(checkText([checked()], { ...settings, language: 'en' })).toContain(
      'error: the rule ‘again’ never decides',
    );
  });

  it('say why a set could not be loaded', () => {
    expect(checkText([unloaded], settings)).toContain('lund.yaml:3:1: fel:');
    expect(anyAttention([unloaded])).toBe(true);
    expect(JSON.parse(checkJson([unloaded], settings)).sets[0]).toMatchObject({
      summary: { errors: 1 },
      findings: [{ id: 'unknown-set', line: 3 }],
    });
  });

  it('hold whole case files as witnesses, which can be run', () => {
    const set = flawed();
    const report = JSON.parse(checkJson([checked(set)], settings)) as {
      sets: { findings: { id: string; witness?: unknown }[] }[];
    };
    const masked = report.sets[0]!.findings.find(({ id }) => id === 'rule-masked')!;
    const file = caseFileSchema.parse(masked.witness);
    expect(file.questionSet).toBe('partnership');
    const verdict = evaluate(compileSet(set, asOf), { officer: { 'several-providers': { value: 'yes' } } });
    expect(verdict.rules).toMatchObject({ decides: ['rule-1'], applies: ['rule-1', 'again'] });
    const written = parse(
      caseYaml(
        witnessCase(
          {
            asOf: '2030-01-01',
            answers: { officer: { aid: 3, day: '2026-01-01', area: 'health-care', a: 'no' } },
          },
          'x',
          true,
        ),
      ),
      { version: '1.1' },
    );
    expect(written).toEqual({
      format: 'iop-case/1',
      questionSet: 'x',
      answers: { officer: { aid: 3, day: '2026-01-01', area: 'health-care', a: 'no' } },
      decision: { date: '2030-01-01' },
    });
  });

  it('are SARIF, workflow commands and Code Quality', () => {
    const sarif = JSON.parse(checkSarif([checked(), unloaded], settings));
    expect(sarif.version).toBe('2.1.0');
    const masked = sarif.runs[0].results.find(
      (result: { ruleId: string }) => result.ruleId === 'rule-masked',
    );
    expect(masked).toMatchObject({
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'questions/partnership.yaml' } } }],
    });
    expect(
      sarif.runs[0].results.filter((result: { suppressions?: unknown }) => result.suppressions),
    ).toHaveLength(5);
    const lines = checkGithub([checked(), unloaded], settings).trimEnd().split('\n');
    expect(lines.find((line) => line.startsWith('::error file=questions/partnership.yaml,line='))).toContain(
      'regeln ”again”',
    );
    expect(lines.some((line) => line.startsWith('::notice'))).toBe(false);
    const issues = JSON.parse(checkGitlab([checked()], settings)) as {
      check_name: string;
      fingerprint: string;
    }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(checkGitlab([{ ...checked(), findings: [] }], settings)).toBe('[]\n');
  });
});

describe('reports of test', () => {
  const tested = (set: QuestionSet): TestedSet => ({
    set,
    ...testSet(set, { asOf, suggest: true }),
    locate: (part) => ({ file: part.join('/'), line: 1, column: 1 }),
    placeOfCase: (id) => ({ file: id }),
  });

  it('say what fails, what is not exercised, and which mutants no example notices', () => {
    const one = tested(
      partnershipSet([
        example('stop', { 'several-providers': 'yes' }, { outcome: 'procurement' }),
        example('wrong', {}, { outcome: 'procurement' }),
        example('unknown', { region: 'yes' }, { rule: 'rule-7' }),
      ]),
    );
    const text = testText([one], settings);
    expect(text).toContain(
      'examples/wrong:1:1: exemplet ”wrong” stämmer inte: utfallet skulle vara ”procurement” men är inget',
    );
    expect(text).toContain('examples/unknown/expect/rule:1:1: ”rule-7” är ingen regel i frågesamlingen');
    expect(text).toContain('rules/rule-3:1:1: inget exempel där regeln ”rule-3” avgör');
    expect(text).toContain(
      'inget exempel märker om kravet ”long-term: ja” tas bort [drop-conjunct]; det skulle detta exempel göra:\n  otherwise:\n    answers: {',
    );
    expect(text).toMatch(
      /partnership 1\.0\.0: 2 av 3 exempel stämmer inte; täckning: \d+(,\d)? % \(\d+ av 14\)\nmutanter: \d+ av \d+ märks/,
    );
    expect(testsPass(one, 0)).toBe(false);
    expect(JSON.parse(testJson([one], settings)).sets[0]).toMatchObject({
      examples: 3,
      failing: [{ example: 'unknown' }, { example: 'wrong' }],
    });
  });

  it('call a saved case that, and not an example', () => {
    const set = partnershipSet();
    const saved = {
      ...{ id: 'cases/a.yaml', asOf, answers: { officer: { 'several-providers': { value: 'yes' } } } },
      expect: { outcome: 'iop-may-fit' },
    };
    const text = testText([{ ...tested(set), ...testSet(set, { asOf, cases: [saved] }) }], settings);
    expect(text).toContain(
      'cases/a.yaml: det sparade ärendet ”cases/a.yaml” stämmer inte: utfallet skulle vara',
    );
  });

  it('suggest examples as they are pasted, and those are enough', () => {
    const { suggestions } = tested(partnershipSet());
    const pasted = parse(`examples:\n${suggestionsYaml({ set: partnershipSet(), suggestions }, 'sv')}`, {
      version: '1.1',
    }) as {
      examples: Record<string, { answers: Record<string, string>; expect: object }>;
    };
    const examples = Object.entries(pasted.examples).map(([id, { answers, expect: expected }]) =>
      example(id, answers, expected),
    );
    const then = tested(partnershipSet(examples));
    expect(testsPass(then, 100)).toBe(true);
    expect(then.suggestions).toEqual([]);
  });

  it('quote what some YAML reader would take for something else', () => {
    const draft = {
      asOf: '2027-01-01',
      answers: { association: { a: 'yes' }, officer: { b: 3, c: 'health-care' } },
      expect: { status: 'settled' as const, outcome: null },
    };
    expect(exampleYaml('x', draft, true)).toBe(
      '  x:\n    asOf: 2027-01-01\n    answers: { association: { a: "yes" }, officer: { b: 3, c: health-care } }\n    expect: { status: settled, outcome: null }\n',
    );
  });
});

describe('the document on a difference', () => {
  const before = partnershipSet();
  const rules = [
    before.rules[0]!,
    before.rules[1]!,
    { ...before.rules[2]!, when: answered('long-term') },
    before.rules[3]!,
  ];
  const after = { ...before, version: '1.1.0', rules };
  const report = { diff: diffSets(before, after, asOf), before, after, ...settings };

  it('says in words what changes for whom, with a smallest case', () => {
    const markdown = renderMarkdown(diffDocument(report));
    expect(markdown).toContain('# Skillnad mellan partnership 1.0.0 och partnership 1.1.0');
    expect(markdown).toContain('Utfallet ändras för 3 av 32 möjliga kombinationer av svar.');
    expect(markdown).toContain(
      '- Av dem som regeln ”otherwise” avgjorde, och som ”rule-3” avgör nu: long-term: ja',
    );
    expect(markdown).toContain('- Minsta ärende som visar det: ');
    expect(renderMarkdown(diffDocument({ ...report, language: 'en' }))).toContain(
      'The outcome changes for 3 of 32 possible combinations',
    );
  });

  it('rounds shares, and says at once that a later figure changes what today does not', () => {
    const under = (ceiling: number) =>
      questionSet({
        questions: [question('aid', { kind: 'number', unit: 'EUR', minimum: 0 }), question('region')],
        parameters: [
          {
            ...{ id: 'ceiling', name: { sv: 'Tak', en: 'Ceiling' }, unit: 'EUR' },
            values: [
              { value: 10, from: '2020-01-01', to: '2026-12-31' },
              { value: ceiling, from: '2027-01-01' },
            ],
          },
        ],
        rules: [
          [
            all(compared('aid', 'above', { type: 'parameter', id: 'ceiling' }), answered('region')),
            'procurement',
          ],
        ],
        otherwise: 'iop-may-fit',
      });
    const [old, next] = [under(20), under(30)];
    const diff = diffSets(old, next, asOf);
    const markdown = renderMarkdown(diffDocument({ ...report, diff, before: old, after: next }));
    expect(markdown).toContain(
      'Utfallet ändras för 0 av 4 möjliga kombinationer av svar vid bedömning den 22 november 2026 och för 1 av 6 vid bedömning den 1 januari 2027.',
    );
    expect(markdown).toContain('| 1 | 16,7 % |');
  });

  it('says when nothing can change, and which saved cases do', () => {
    const same = { ...report, diff: diffSets(before, { ...before, version: '1.0.1' }, asOf) };
    expect(renderMarkdown(diffDocument(same))).toContain('Inget ärende kan ändras');
    const verdicts = [before, after].map((set) =>
      evaluate(compileSet(set, asOf), {
        officer: { 'long-term': { value: 'yes' }, region: { value: 'no' }, 'co-financing': { value: 'no' } },
      }),
    );
    const change = {
      ...{ status: { before: verdicts[0]!.status, after: verdicts[1]!.status }, criteria: [] },
      possibleOutcomes: { before: verdicts[0]!.possibleOutcomes, after: verdicts[1]!.possibleOutcomes },
      rules: { before: verdicts[0]!.rules.decides, after: verdicts[1]!.rules.decides },
    };
    const markdown = renderMarkdown(
      diffDocument({
        ...report,
        cases: [
          { id: 'a.yaml', change },
          { id: 'b.yaml', change: undefined },
        ],
      }),
    );
    expect(markdown).toContain(
      '| a.yaml | investigate-iop | iop-may-fit | ”otherwise” avgjorde, nu avgör ”rule-3” |',
    );
    expect(JSON.parse(diffJson({ ...report, cases: [{ id: 'b.yaml', change: undefined }] })).cases).toEqual([
      { id: 'b.yaml', changed: false },
    ]);
  });

  it('fits a comment on a pull request, however much is changed', () => {
    const many = (say: string) => {
      const text = { sv: say.repeat(100), en: say.repeat(100) };
      return {
        ...before,
        questions: before.questions.map((question) => ({
          ...question,
          label: text,
          ask: text,
          help: text,
          why: text,
        })),
        agreement: Array.from({ length: 200 }, (_, i) => ({ id: `item-${i}`, text, source: [] })),
      };
    };
    const markdown = diffMarkdown({ ...report, diff: diffSets(many('gammal '), many('ny '), asOf) });
    expect(markdown.length).toBeLessThan(60_000);
    expect(markdown).toContain('ändringar till');
  });

  it('fits it too when very much changes in meaning: it is shortened, and says so', () => {
    const [one, other] = [1, 2].map((seed) => {
      const set = syntheticSet({ questions: 40, criteria: 25, rows: 15 }, seed);
      const label = (id: string) =>
        `${id}, en fråga med ett långt namn som behöver några fler ord för att förstås`;
      return {
        ...set,
        questions: set.questions.map((asked) => ({ ...asked, label: { sv: label(asked.id), en: asked.id } })),
      };
    });
    const much = { ...report, diff: diffSets(one!, other!, asOf), before: one!, after: other! };
    expect(renderMarkdown(diffDocument(much)).length).toBeGreaterThan(65_536);
    const markdown = diffMarkdown(much);
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toContain('> **Kortad:** Allt ryms inte');
    expect(markdown).toMatch(/^… och \d+ till$/m);
    // Every transition that is described still has its case.
    const described = markdown.match(/^### Från/gm)!.length;
    expect(markdown.match(/^- Minsta ärende som visar det: /gm)).toHaveLength(described);
  });
});

describe('the flow', () => {
  const set = partnershipSet();
  const verdict = evaluate(compileSet(set, asOf), {
    officer: {
      'several-providers': { value: 'no' },
      'co-financing': { value: 'no' },
      'long-term': { value: 'no' },
    },
  });

  it('is drawn with every row, criterion and outcome, and says so to those who cannot see it', () => {
    const svg = flowSvg(flowChart(set, { language: 'sv', asOf }));
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="flow-title" aria-describedby="flow-description"><title id="flow-title">/,
    );
    for (const name of ['procurement', 'iop-not-possible', 'iop-may-fit', 'investigate-iop', 'within-remit'])
      expect(svg).toContain(name);
    expect(svg).toContain('Regel 2: minst ett kriterium är inte uppfyllt. Om det stämmer: iop-not-possible.');
    expect(svg).not.toMatch(/href=|<image|<script|url\(/);
    expect(Number(/width="(\d+)"/.exec(svg)![1])).toBeLessThan(1000);
  });

  it('shows the way of a case, in words too', () => {
    const svg = flowSvg(flowChart(set, { language: 'en', asOf, path: { title: 'Träffpunkt', verdict } }));
    expect(svg).toContain('does not apply');
    expect(svg).toContain('In this case: decides.');
    expect(svg).toContain('Not met – both-contribute');
  });

  it('leads to the outcome by the answer that gives it', () => {
    const legal = questionSet({
      questions: partnershipSet().questions,
      rules: [[answered('region', 'no'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const mermaid = flowMermaid(flowChart(legal, { language: 'sv', asOf }));
    expect(mermaid).toContain('  rule1 -->|nej| outcome1\n  rule1 -->|ja| rule2\n');
    expect(mermaid).toContain('rule1{"1. region<br/>region"}');
  });

  it('is Mermaid and DOT in which no text is read as anything else', () => {
    const nasty = {
      ...set,
      rules: set.rules.map((rule) => ({ ...rule })),
      questions: set.questions.map((question) => ({
        ...question,
        label: { sv: 'a"]; <b> #x {y} \\ |', en: 'x' },
      })),
    };
    const chart = flowChart(nasty, { language: 'sv', asOf, path: { title: 'x', verdict } });
    const mermaid = flowMermaid(chart);
    expect(mermaid).toContain('rule1{"1. a#34;#93;#59; #60;b#62; #35;x #123;y#125; #92; #124;<br/>');
    expect(mermaid).toContain('rule1 -->|nej| rule2');
    const dot = flowDot(chart);
    expect(dot).toContain('1. a\\"]; <b> #x {y} \\\\ |');
    expect(dot.split('\n').filter((line) => line.includes('rule1 ->'))).toEqual([
      '  rule1 -> outcome1 [label="ja"];',
      '  rule1 -> rule2 [label="nej", weight=10];',
    ]);
  });
});

it('a set is a document with everything in it', () => {
  const set = questionSet({
    questions: partnershipSet().questions,
    rules: [[answered('region'), 'procurement']],
    otherwise: 'iop-may-fit',
  });
  const sourced = { ...partnershipSet(), sources: [{ id: 'page', title: { sv: 'Sidan', en: 'The page' } }] };
  const markdown = renderMarkdown(
    setDocument(
      { ...sourced, rules: sourced.rules.map((rule) => ({ ...rule, source: [{ id: 'page' }] })) },
      settings,
    ),
  );
  for (const heading of [
    '## Frågor',
    '## Kriterier',
    '## Samband mellan svar',
    '## Regler',
    '## Utfall',
    '## Källor',
  ])
    expect(markdown).toContain(heading);
  expect(markdown).toContain('- Om several-providers: ja, så long-term: nej');
  expect(markdown).toContain('| 1 | several-providers: ja | procurement | rule-1 \\[1\\] |');
  expect(renderMarkdown(setDocument(set, { ...settings, language: 'en' }))).not.toContain('## Criteria');
});
