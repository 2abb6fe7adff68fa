/** Makes `dist/`, or the folder that is named: see `bundle.mjs`. */
import { bundle } from './bundle.mjs';

await bundle(process.argv[2] ?? 'dist');
