import { describe, expect, it } from 'vitest';
import { moduleGroups } from '../../src/build/module-groups.mjs';

/** Modules by name: bytes, and what each imports. */
type Sizes = Record<string, [size: number, ...imports: string[]]>;

function groups(runs: Record<string, number>, sizes: Sizes) {
  const modules = new Map(
    Object.entries(sizes).map(([file, [size, ...imports]]) => [file, { size, imports }]),
  );
  const started = Object.entries(runs).map(([names, times]) => ({ times, modules: names.split(' ') }));
  return moduleGroups(started, modules, (file) => file.startsWith('library'))
    .map((files) => files.sort().join(' '))
    .sort();
}

describe('the files of the bundle', () => {
  it('hold together what the same runs load', () => {
    expect(
      groups(
        { list: 1, evaluate: 1 },
        {
          list: [90_000, 'case'],
          evaluate: [90_000, 'case', 'verdict'],
          verdict: [90_000],
          case: [90_000, 'date'],
          date: [90_000],
        },
      ),
    ).toEqual(['case date', 'evaluate verdict', 'list']);
  });

  it('are not made for a little that a run more does not need', () => {
    const sizes: Sizes = {
      list: [90_000, 'case', 'date'],
      evaluate: [90_000, 'case', 'date'],
      schema: [90_000, 'date'],
      case: [900],
      date: [90_000],
    };
    const runs = { list: 1, evaluate: 1, schema: 1 };
    expect(groups(runs, sizes)).toEqual(['case date', 'evaluate', 'list', 'schema']);
    expect(groups({ ...runs, schema: 100 }, sizes)).toEqual(['case', 'date schema', 'evaluate', 'list']);
  });

  it('bring no library into a run that did without', () => {
    const sizes: Sizes = {
      main: [500, 'context'],
      context: [500],
      program: [500, 'context', 'library'],
      library: [200_000],
    };
    expect(groups({ main: 1, 'main program': 1 }, sizes)).toEqual(['context main', 'program']);
    // Worth it where hardly any run does without.
    expect(groups({ main: 1, 'main program': 100 }, sizes)).toEqual(['context main program']);
  });

  it('are none of what no run needs', () => {
    expect(groups({ main: 1 }, { main: [500], rare: [500, 'main'] })).toEqual(['main']);
  });
});
