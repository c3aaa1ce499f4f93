import { readFile, writeFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraphqlSchema } from './schema.js';

/** Writes schema.graphql; with --check it only compares, and fails where the two differ. */
const file = new URL('../schema.graphql', import.meta.url);
const text = `${printSchema(lexicographicSortSchema(buildGraphqlSchema()))}\n`;

if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8')) !== text) {
    process.stderr.write('apps/server/schema.graphql is not what the code says: run "pnpm schema".\n');
    process.exit(1);
  }
} else {
  await writeFile(file, text);
}
