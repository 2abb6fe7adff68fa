import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Program } from '../faults/program.ts';
import { CaseFolder } from './case-folder.ts';

let program: Program;
let folder: CaseFolder;
beforeAll(() => {
  program = new Program();
  folder = new CaseFolder();
  folder.fill(300);
});
afterAll(() => {
  program.remove();
  folder.remove();
});

const evaluate = (...args: string[]) => program.run(['evaluate', ...args], { cwd: folder.path });

describe('--jobs', () => {
  it('changes nothing in any report', async () => {
    const formats = ['json', 'ndjson', 'sarif', 'junit', 'markdown', 'html', 'tap'];
    const runs = ['1', '2', '4'].map(async (jobs) => {
      const files = formats.flatMap((name) => ['--format', `${name}=${jobs}.${name}`]);
      const ended = await evaluate('cases', '--jobs', jobs, '--format', 'text', ...files);
      return { ...ended, reports: formats.map((name) => folder.read(`${jobs}.${name}`)) };
    });
    const [one, two, four] = await Promise.all(runs);
    expect(one!.code).toBe(2);
    expect(one!.reports.map((report) => report.length > 1000)).toEqual(formats.map(() => true));
    expect(two).toEqual(one);
    expect(four).toEqual(one);
  });

  it('updates every case once, whichever process is at it', async () => {
    const own = new CaseFolder();
    own.fill(120);
    const first = await program.run(['evaluate', 'cases', '--update', '--jobs', '3'], { cwd: own.path });
    expect(first.code).toBe(2);
    const again = await program.run(['evaluate', 'cases', '--format', 'json'], { cwd: own.path });
    expect(JSON.parse(again.out).summary).toMatchObject({ unchanged: 118, new: 0, changed: 0 });
    own.remove();
  });

  it('waits for no worker where there is nothing to evaluate for one', async () => {
    const ndjson = ['--format', 'ndjson', '--jobs', '2'];
    const input = 'format: iop-case/1\nquestionSet: forum\nanswers: {}\n';
    const piped = await program.run(['evaluate', '-', ...ndjson], { cwd: folder.path, input });
    expect([piped.code, JSON.parse(piped.out).file]).toEqual([0, '-']);
    const cached = () => evaluate('cases', '--cache', ...ndjson);
    const first = await cached();
    expect(await cached()).toEqual(first);
  });

  it.each(['0', '-1', 'many', '1.5'])('is a number from 1: %s', async (jobs) => {
    const { code, err } = await evaluate('cases', `--jobs=${jobs}`);
    expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
  });

  it('goes on when workers are killed, and gives the same report', async () => {
    const large = new CaseFolder();
    large.fill(3000);
    const whole = await program.run(['evaluate', 'cases', '--format', 'ndjson', '--jobs', '1'], {
      cwd: large.path,
    });
    const started = program.start(['evaluate', 'cases', '--format', 'ndjson', '--jobs', '3'], {
      cwd: large.path,
      input: '',
    });
    let killed = 0;
    for (let i = 0; i < 200 && killed < 2; i++) {
      await wait(20);
      for (const pid of childrenOf(started.child.pid!).slice(0, 1)) {
        process.kill(pid, 'SIGKILL');
        killed++;
        await wait(150);
      }
    }
    const { code, out, err } = await started.ended;
    expect(killed).toBe(2);
    const cases = (text: string) => text.split('\n').filter((line) => line.startsWith('{"type":"case"'));
    expect(cases(out)).toEqual(cases(whole.out));
    expect(code).toBe(whole.code);
    expect(err).toContain('SIGKILL');
    large.remove();
  });
});

function childrenOf(pid: number): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return [];
  }
}
