#!/usr/bin/env node
// The launcher: the real world in, an exit code out. Everything else is a parameter of `main`.
import { main } from '../dist/main.js';

process.exitCode = await main(process.argv.slice(2));
