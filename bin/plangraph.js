#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { builtProgram } from './build.js';

// Libraries leave checks for developers out; whoever develops one of them says so in NODE_ENV.
process.env.NODE_ENV ??= 'production';

const program = builtProgram();
if (existsSync(program)) await import(pathToFileURL(program).href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/main.ts');
}
