import { describe, expect, it } from 'vitest';
import { hasHyperlinks } from '../../src/commands/hyperlinks.ts';
import { caseText, World } from './world.ts';

const VTE = { TERM: 'xterm-256color', VTE_VERSION: '6800' };

describe('a terminal', () => {
  it.each<[boolean, string, Record<string, string>]>([
    [true, 'GNOME terminal', VTE],
    [false, 'GNOME terminal before it had them', { TERM: 'xterm-256color', VTE_VERSION: '4801' }],
    [true, 'Windows Terminal', { WT_SESSION: 'a1b2' }],
    [true, 'iTerm', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }],
    [false, 'iTerm before it had them', { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }],
    [true, 'Visual Studio Code', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.100.2' }],
    [
      false,
      'Visual Studio Code before it had them',
      { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.9.0' },
    ],
    [true, 'WezTerm', { TERM_PROGRAM: 'WezTerm', TERM_PROGRAM_VERSION: '20240203-110809-5046fc22' }],
    [true, 'tmux', { TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4a' }],
    [false, 'tmux before it had them', { TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a' }],
    [true, 'kitty', { TERM: 'xterm-kitty' }],
    [true, 'foot', { TERM: 'foot' }],
    [false, 'a terminal of which nothing is known', { TERM: 'xterm-256color' }],
    [
      false,
      "Apple's",
      { TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '455' },
    ],
    [false, 'the console of Linux', { ...VTE, TERM: 'linux' }],
    [false, 'a dumb one', { ...VTE, TERM: 'dumb' }],
    [false, 'a build service', { ...VTE, CI: 'true' }],
    [false, 'one that must not', { ...VTE, FORCE_HYPERLINK: '0' }],
    [true, 'one that must', { TERM: 'xterm', FORCE_HYPERLINK: '1' }],
    [false, 'no name that objects have', { TERM_PROGRAM: 'constructor' }],
  ])('has hyperlinks (%s): %s', (has, _, env) => {
    expect(hasHyperlinks(env, true)).toBe(has);
  });

  it('has none where it is none, unless it must', () => {
    expect(hasHyperlinks(VTE, false)).toBe(false);
    expect(hasHyperlinks({ FORCE_HYPERLINK: '1' }, false)).toBe(true);
  });
});

describe('reports on a terminal with hyperlinks', () => {
  const LINK = '\u001b]8;;';
  const evidence = 'https://example.org/\u0007\u001b]0;titel\u0007';
  const files = {
    'ärende 1.yaml': caseText('forum', [
      'several-providers: { value: yes, evidence: ["https://example.org/protokoll"] }',
      `makes-profit: { value: no, evidence: [${JSON.stringify(evidence)}] }`,
    ]),
  };
  const run = async (args: readonly string[], env: Record<string, string> = VTE, stdout?: number) => {
    const world = await World.with(files);
    try {
      const { out } = await world.run(args, { env, terminal: { ...(stdout && { stdout }) } });
      return { out, folder: world.folder };
    } finally {
      await world.remove();
    }
  };

  it('lead to sources and evidence, and to nothing that an answer has smuggled in', async () => {
    const { out } = await run(['explain', 'ärende 1.yaml'], VTE, 80);
    expect(out).toContain(
      `${LINK}https://example.org/protokoll\u0007https://example.org/protokoll${LINK}\u0007`,
    );
    expect(out.split(LINK).length).toBeGreaterThan(4);
    expect(out).not.toContain('\u001b]0');
  });

  it('lead to the files of cases', async () => {
    const { out, folder } = await run(['evaluate', '.'], VTE, 80);
    expect(out).toContain(`${LINK}file://${folder}/%C3%A4rende%201.yaml\u0007ärende 1.yaml${LINK}\u0007: `);
  });

  it.each<[string, readonly string[], Record<string, string>, number | undefined]>([
    ['in a pipe', ['explain', 'ärende 1.yaml'], VTE, undefined],
    ['with --plain', ['explain', 'ärende 1.yaml', '--plain'], { FORCE_HYPERLINK: '1' }, 80],
    ['on the console of Linux', ['evaluate', '.'], { ...VTE, TERM: 'linux' }, 80],
    ['in Markdown', ['explain', 'ärende 1.yaml', '--format', 'markdown'], VTE, 80],
  ])('have none %s', async (_, args, env, stdout) => {
    expect((await run(args, env, stdout)).out).not.toContain('\u001b]');
  });

  it.each(['linux', 'dumb'])('draw with ASCII alone where TERM is %s', async (term) => {
    const { out } = await run(['explain', 'ärende 1.yaml'], { TERM: term, NO_COLOR: '1' }, 80);
    expect(out).toMatch(/^\+= Regel 1 – gäller och avgör =+> Upphandling$/m);
    expect(out.match(/[\u2500-\u259f\u2022\u25cf]/)).toBeNull();
  });
});
