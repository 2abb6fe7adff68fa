import { describe, expect, it } from 'vitest';
import type { FailCondition } from '../../src/batch/attention.ts';
import { evaluateBytes } from '../../src/batch/evaluate-bytes.ts';
import { reportedCase } from '../../src/batch/findings.ts';
import { SetCache } from '../../src/batch/set-cache.ts';
import { setsIn } from '../../src/files/set-folders.ts';

const shipped = new URL('../../questions', import.meta.url).pathname;

/** The findings of a case file, each as `rule line:column` and its level. */
async function findingsIn(text: string, failing: readonly FailCondition[] = ['changed']) {
  const sets = new SetCache(await setsIn(shipped, [], '/'));
  const day = '2026-11-22';
  const settings = { sets, engine: '1.0.0', asOf: day, today: day, underSet: undefined };
  const evaluated = await evaluateBytes(new TextEncoder().encode(text), 'cases/a.yaml', settings);
  if ('problems' in evaluated) throw new Error(JSON.stringify(evaluated.problems));
  const { findings } = reportedCase(evaluated, failing, '2026-11-22');
  return findings.map(({ rule, line, column, level }) => `${rule} ${line}:${column} ${level}`);
}

const head = 'format: iop-case/1\nid: a\n';

describe('the place of a finding in the case file', () => {
  it('is the key of the verdict that no longer follows', async () => {
    const text = `${head}questionSet: forum\nanswers:\n  officer: { several-providers: yes }\n\nverdict:\n  outcome: iop-may-fit\n`;
    expect(await findingsIn(text)).toEqual(['verdict-does-not-reproduce 7:1 error', 'case-not-iop 3:1 note']);
  });

  it('is the first open question that someone answered, or the answers where nobody did', async () => {
    const answered = `${head}questionSet: forum\nanswers:\n  officer:\n    makes-profit: no\n    long-term: unknown\n`;
    expect(await findingsIn(answered)).toEqual(['case-open 7:5 note']);
    expect(await findingsIn(`${head}questionSet: forum\nanswers: {}\n`)).toEqual(['case-open 4:1 note']);
  });

  it('is the first answer that conflicts or is disputed', async () => {
    const conflict = `${head}questionSet: forum\nanswers:\n  officer:\n    association-initiative: no\n    association-developed: yes\n`;
    expect(await findingsIn(conflict)).toEqual(['case-contradictory 7:5 note']);
    const disputed = `${head}questionSet: forum\nanswers:\n  association:\n    several-providers: no\n  officer:\n    several-providers: yes\n    makes-profit: yes\n`;
    expect(await findingsIn(disputed)).toEqual(['case-disputed 6:5 note', 'case-not-iop 3:1 note']);
  });

  it('is in lines as an editor counts them, with a byte order mark and CRLF', async () => {
    const text = `\ufeff${head}questionSet: forum\nanswers: {}\n`.replaceAll('\n', '\r\n');
    expect(await findingsIn(text)).toEqual(['case-open 4:1 note']);
  });
});

describe('the level of a finding', () => {
  it('is error for what --fail-on names and note for all else', async () => {
    const text = `${head}questionSet: forum\nanswers:\n  officer: { several-providers: yes }\n`;
    expect(await findingsIn(text, ['not-iop'])).toEqual(['case-not-iop 3:1 error']);
    expect(await findingsIn(text, ['never'])).toEqual(['case-not-iop 3:1 note']);
  });
});
