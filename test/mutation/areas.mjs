/**
 * What is mutated, area by area, and the tests that each area's mutants are tried on: those that call the code in
 * this process. `notTried` are tests that start other processes, where no mutant is, or that count their inputs.
 */
export const areas = {
  evaluate: {
    mutate: ['src/evaluate/*.ts'],
    tests: ['test/evaluate/*.test.ts', '!**/{shipped-sets.property,large-set}.test.ts'],
  },
  model: {
    mutate: ['src/model/*.ts'],
    tests: [
      'test/{model,words,evaluate}/*.test.ts',
      'test/files/sets/load-set.test.ts',
      '!**/{*.property,large-set}.test.ts',
    ],
  },
  edit: {
    mutate: ['src/files/edit/*.ts', 'src/files/edit-yaml.ts'],
    tests: ['test/files/edit-yaml*.test.ts'],
  },
  cases: {
    mutate: ['src/files/cases/{answer-edits,verdict-edits,update-case,new-case,open-case,merge-cases}.ts'],
    tests: ['test/files/cases/*.test.ts', 'test/commands/{merge,screen,evaluate}.test.ts'],
  },
  writing: {
    mutate: ['src/files/{write-durably,temporary-files,lock,lock-file,lock-holder}.ts'],
    tests: ['test/files/{lock,write-durably}.test.ts'],
  },
  analysis: { mutate: ['src/analysis/**/*.ts'], tests: ['test/analysis/*.test.ts'] },
};

/** Beginnings of the names of tests that no mutant is tried on. */
export const notTried = [
  'agree in every field, and the cases tried are of every sort',
  'find the same grounds, conflicts, counterfactuals and ends',
  'an edit of a mangled text gives the right data or is refused, and nothing else happens',
  'a writer that is killed',
  'never hold it together',
];
