#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { builtProgram } from './build.js';

const program = builtProgram();
if (existsSync(program)) await import(pathToFileURL(program).href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/main.ts');
}
