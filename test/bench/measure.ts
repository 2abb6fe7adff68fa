import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** GNU time knows the peak of a process and its time on the processor; without it these are not told. */
const timer = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'peak %M busy %U %S'] : [];

/** What one run of a process took: wall time in milliseconds, and the most memory it held at once, in mebibytes. */
export interface Run {
  wall: number;
  memory: number;
  /** Milliseconds on the processor, where that was asked for: what is left when others have the computer too. */
  busy?: number;
}

/** Something to measure, by name. */
export type Contestants = Readonly<Record<string, () => Promise<Run>>>;

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** Runs all in turn, A B A B, so that what else the machine does meets all alike; gives the medians. */
export async function inTurn(contestants: Contestants, rounds: number): Promise<Record<string, Run>> {
  const runs = Object.entries(contestants).map(([name, run]) => ({ name, run, taken: [] as Run[] }));
  for (let round = 0; round < rounds; round++) {
    for (const one of runs) one.taken.push(await one.run());
  }
  return Object.fromEntries(
    runs.map(({ name, taken }) => [
      name,
      {
        wall: median(taken.map(({ wall }) => wall)),
        memory: Math.max(...taken.map(({ memory }) => memory)),
        busy: median(taken.map(({ busy = Number.NaN }) => busy)),
      },
    ]),
  );
}

/**
 * Runs `node` with these arguments. What it prints goes into a file: whoever reads from a pipe takes time on one of the cores.
 * @throws Error when it ends with another code than 0 or 1 (1: something was found)
 */
export function nodeRun(args: readonly string[], memoryToo = false): () => Promise<Run> {
  return () =>
    new Promise((resolve, reject) => {
      const output = path.join(tmpdir(), `iop-bench-output-${process.pid}`);
      const file = openSync(output, 'w');
      const began = performance.now();
      const [command, ...before] = [...(memoryToo ? timer : []), process.execPath];
      const child = spawn(command!, [...before, ...args], { stdio: ['ignore', file, 'pipe'] });
      let said = '';
      closeSync(file);
      child.stderr?.on('data', (chunk: Buffer) => {
        said = (said + chunk).slice(-2000);
      });
      child.on('error', reject);
      child.on('close', (code) => {
        const wall = performance.now() - began;
        rmSync(output, { force: true });
        if (code !== 0 && code !== 1) reject(new Error(`${args.join(' ')}: ${code}\n${said}`));
        else {
          const [, memory, user, system] = (/peak (\d+) busy (\S+) (\S+)/.exec(said) ?? []).map(Number);
          const busy = ((user ?? Number.NaN) + (system ?? Number.NaN)) * 1000;
          resolve({ wall, memory: (memory ?? Number.NaN) / 1024, busy });
        }
      });
    });
}

/**
 * Median time of one call of each in microseconds. All in turn, A B A B, in bundles of `together` calls: long enough for the
 * clock, short enough that most are over before another process has its turn. The first quarter of the rounds is for
 * warming up.
 * @param contestants calls; `turn` counts up to `together`
 */
export function callTimes<Name extends string>(
  contestants: Readonly<Record<Name, (turn: number) => void>>,
  rounds: number,
  together = 1000,
): Record<Name, number> {
  const all = (Object.entries(contestants) as [Name, (turn: number) => void][]).map(([name, call]) => ({
    ...{ name, call },
    taken: [] as number[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { call, taken } of all) {
      const began = performance.now();
      for (let turn = 0; turn < together; turn++) call(turn);
      if (round * 4 >= rounds) taken.push(((performance.now() - began) * 1000) / together);
    }
  }
  return Object.fromEntries(all.map(({ name, taken }) => [name, median(taken)])) as Record<Name, number>;
}
