import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { terminalAsker } from '../../src/interview/terminal/terminal-asker.ts';

/** A terminal where the title is asked for, and what happens to it in turn. */
function asked({ canStop }: { canStop: boolean }) {
  const events: string[] = [];
  let written = '';
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk);
      done();
    },
  });
  const setRawMode = (on: boolean) => events.push(on ? 'takes the terminal' : 'gives it back');
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode });
  const suspend = () => {
    events.push('stops');
    // What the shell writes meanwhile.
    written = '';
  };
  const asker = terminalAsker({
    ...{ input, output, language: 'sv', color: false },
    ...(canStop && { suspend }),
  });
  const facts = asker.askFacts({ reference: '', public: [], associations: [] });
  return { events, input, facts, written: () => written };
}

describe('Ctrl-Z', () => {
  it('lends the terminal to the shell, and then the prompt is shown anew with what was typed', async () => {
    const { events, input, facts, written } = asked({ canStop: true });
    input.write('Trä');
    await vi.waitFor(() => expect(written()).toContain('Trä'));
    input.write('\u001a');
    await vi.waitFor(() => expect(written()).toContain('Trä'));
    expect(events).toEqual(['takes the terminal', 'gives it back', 'stops', 'takes the terminal']);
    input.write('d\r');
    expect(await facts).toMatchObject({ title: 'Träd' });
  });

  it('does nothing where programs cannot be stopped', async () => {
    const { events, input, facts } = asked({ canStop: false });
    input.write('Trä\u001ad\r');
    expect(await facts).toMatchObject({ title: 'Träd' });
    expect(events).toEqual(['takes the terminal']);
  });
});
