#!/usr/bin/env node
// The launcher: the real world in, an exit code out. Everything else is a parameter of `main`.
const { load } = require('../dist/load.cjs');

// What ends before it has an exit code has not run.
process.exitCode = 2;
load('main.cjs')
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
    // While Node takes down what it has, signals have their own way again; a second one would change how an interrupted run ends.
    if (code === 130) process.exit();
  });
