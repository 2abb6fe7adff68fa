/**
 * `node --require` this: each file that is then loaded is noted, a line of JSON each, in the file that LOADED names; with whether V8 took the
 * compiled code that was kept of it, where the program's own loader has loaded it.
 */
const { appendFileSync } = require('node:fs');
const module_ = require('node:module');
const path = require('node:path');
const vm = require('node:vm');

const note = (loaded) => appendFileSync(process.env.LOADED, `${JSON.stringify(loaded)}\n`);

/** Where the program's loader is, and what it loads. */
let bundle = '';

const byNode = module_._extensions['.js'];
module_._extensions['.js'] = (module, file) => {
  note({ file });
  if (path.basename(file) === 'load.cjs') bundle = path.dirname(file);
  byNode(module, file);
};

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    note({
      file: path.join(bundle, path.basename(options.filename)),
      isTaken: this.cachedDataRejected === false,
    });
  }
};
