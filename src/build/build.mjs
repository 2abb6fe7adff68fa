/** Makes `dist/`, or the folder that is named: see `bundle.mjs` and `compile.mjs`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { compileBundle } from './compile.mjs';

const folder = path.resolve(fileURLToPath(new URL('../../', import.meta.url)), process.argv[2] ?? 'dist');
const { outputs } = await bundle(folder);
await compileBundle(folder, outputs);
