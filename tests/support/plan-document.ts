import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The plan document is no part of the repository. Tests that read it skip, saying so, where it is absent. */
const shared = fileURLToPath(new URL('../../../shared/plan/', import.meta.url));

export const PLAN_DOCUMENT = process.env['PLAN_DOC'] || `${shared}jilin-12fyp.txt`;
export const OFFICIAL_LOCATORS = `${shared}locators.tsv`;
export const documentIsHere = existsSync(PLAN_DOCUMENT);
if (!documentIsHere) console.warn(`SKIPPED: tests that read the plan document (${PLAN_DOCUMENT} is not here; set PLAN_DOC to run them)`);
