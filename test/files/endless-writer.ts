/**
 * A program for tests: writes the file FILE again and again, each time with other content, until it is
 * killed.
 */
import { writeDurably } from '../../src/files/write-durably.ts';

process.stdout.write('ready\n');
for (let round = 0; ; round += 1) {
  const letter = String.fromCharCode(97 + (round % 26));
  await writeDurably(process.env.FILE!, `${letter.repeat(200_000)}\n`);
}
