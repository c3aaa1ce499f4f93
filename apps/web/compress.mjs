// Writes a gzip and a brotli file beside each built file that browsers load, once, so that serving costs nothing.
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const CLIENT = join(import.meta.dirname, 'dist', 'client');
/** What is smaller fits into one packet anyway. */
const LEAST_BYTES = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const files = await Array.fromAsync(glob('**/*.{js,css,svg}', { cwd: CLIENT }));
await Promise.all(files.map((file) => compress(join(CLIENT, file))));

async function compress(file) {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  await Promise.all([
    promisify(brotliCompress)(bytes, BROTLI).then((small) => writeFile(`${file}.br`, small)),
    promisify(gzip)(bytes, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}
