/** What the batch is measured against, each on one thread: `node read-alone.mjs js-yaml|yaml-zod|hash <folder>`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { caseFileSchema } from '../../src/model/case-file.ts';

const [how = '', folder = '.'] = process.argv.slice(2);
const ways: Record<string, (bytes: Buffer) => void> = {
  'js-yaml': (bytes) => void load(bytes.toString('utf8')),
  'yaml-zod': (bytes) => void caseFileSchema.safeParse(parse(bytes.toString('utf8'))),
  hash: (bytes) => void createHash('sha256').update(bytes).digest('hex'),
};
const way = ways[how];
if (!way) throw new Error(`no such way: ${how}`);
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.yaml')) way(readFileSync(path.join(folder, name)));
}
