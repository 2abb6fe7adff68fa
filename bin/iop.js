#!/usr/bin/env node
// The launcher: the real world in, an exit code out. Everything else is a parameter of `main`.
import { main } from '../dist/main.js';

process.exitCode = await main(process.argv.slice(2));
// While Node takes down what it has, signals have their own way again; a second one would change how an interrupted run ends.
if (process.exitCode === 130) process.exit();
