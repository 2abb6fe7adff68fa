/**
 * What is mutated, area by area, and the tests that each area's mutants are tried on. They call the code in this process.
 */
export const areas = {
  evaluate: {
    // The order of questions decides how large a diagram gets, and never what it says.
    mutate: ['src/evaluate/*.ts', '!**/order.ts'],
    tests: ['test/evaluate/*.test.ts', '!**/{shipped-sets.property,large-set}.test.ts'],
  },
  model: {
    mutate: ['src/model/*.ts'],
    tests: [
      'test/{model,words,evaluate}/*.test.ts',
      'test/files/{sets/load-set,cases/*}.test.ts',
      '!**/{*.property,large-set}.test.ts',
    ],
  },
  reading: {
    mutate: ['src/files/fast/*.ts', 'src/files/fast-yaml.ts'],
    tests: ['test/files/{fast-yaml,fast-yaml.property,key-place}.test.ts'],
  },
  edit: {
    mutate: ['src/files/edit/*.ts', 'src/files/edit-yaml.ts'],
    tests: ['test/files/edit-yaml*.test.ts', 'test/files/edit/*.test.ts'],
  },
  extracts: {
    mutate: ['src/files/cases/{case-extract,extracted-case,own-keys,top-keys}.ts'],
    tests: ['test/batch/extract.property.test.ts', 'test/files/cases/*.test.ts'],
  },
  cases: {
    mutate: ['src/files/cases/{answer-edits,verdict-edits,update-case,new-case,open-case,merge-cases}.ts'],
    tests: ['test/files/cases/*.test.ts', 'test/commands/{merge,versions}.test.ts'],
  },
  writing: {
    mutate: ['src/files/{write-durably,temporary-files,lock,lock-file,lock-holder}.ts'],
    tests: ['test/files/{lock,lock-holder,temporary-files,write-durably}.test.ts'],
  },
  analysis: {
    mutate: ['src/analysis/**/*.ts'],
    tests: ['test/analysis/*.test.ts', 'test/commands/questions-check.test.ts', '!**/scale.test.ts'],
  },
};

/** Beginnings of the names of tests that no mutant is tried on: they start processes, in which there is none. */
export const notTried = ['a writer that is killed', 'never hold it together'];
