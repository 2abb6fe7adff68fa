/**
 * A worker that evaluates nothing, for tests of the pool: it answers with the file's name as a note, and dies where the
 * name says so. `-once`: only the first time, as when someone ends it from outside. `-locked`: a lock stands there meanwhile.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';

let folder = '';
process.on('message', async (message) => {
  if ('settings' in message) {
    folder = message.settings.cwd;
    if (message.settings.engine === 'never-ready') process.exit(3);
    process.send('ready');
    return;
  }
  const items = [];
  for (const { file } of message.sources) {
    if (file.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 150));
    if (file.includes('locked')) {
      writeFileSync(`${folder}/lock`, String(process.pid));
      await new Promise((resolve) => setTimeout(resolve, 20));
      rmSync(`${folder}/lock`);
      if (!process.connected) return;
    }
    if (file.includes('deadly')) {
      const mark = `${folder}/died`;
      if (!file.includes('once') || !existsSync(mark)) {
        writeFileSync(mark, '');
        process.kill(process.pid, 'SIGKILL');
        await new Promise(() => {});
      }
    }
    items.push({ file, diagnostics: [{ file, level: 'note', code: 'skipped-not-a-case', data: {} }] });
  }
  process.send({ chunk: message.chunk, items, sets: [] });
});
