import { createHash } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';

/** The text of an answer as it was last known. */
const saved = z.object({ etag: z.string(), text: z.string() });

const content = z.object({ answers: z.record(z.string(), saved) });

export type SavedAnswer = z.infer<typeof saved>;

/** The last good answers on the disk, by their documents: an answer to another document than today's is not found. */
export class SnapshotFile {
  #saving: Promise<void> = Promise.resolve();
  #next: string | null = null;

  constructor(private readonly path: string) {}

  /** Replaces the file whole or not at all. Of several calls while one is writing, the last is written. */
  save(answers: ReadonlyMap<string, SavedAnswer>): Promise<void> {
    const isWaiting = this.#next !== null;
    const hashed = [...answers].map(([document, answer]) => [hashOf(document), answer] as const);
    this.#next = JSON.stringify({ answers: Object.fromEntries(hashed) });
    if (isWaiting) return this.#saving;
    this.#saving = this.#saving.catch(() => undefined).then(() => this.#write());
    return this.#saving;
  }

  /** By document; empty where there is no file, or none that can be read. */
  async load(documents: readonly string[]): Promise<Map<string, SavedAnswer>> {
    const text = await readFile(this.path, 'utf8').catch(() => '');
    const parsed = content.safeParse(parseJson(text));
    const found = new Map<string, SavedAnswer>();
    for (const document of documents) {
      const answer = parsed.data?.answers[hashOf(document)];
      if (answer && parseJson(answer.text) !== null) found.set(document, answer);
    }
    return found;
  }

  async #write(): Promise<void> {
    const text = this.#next ?? '';
    this.#next = null;
    const draft = `${this.path}.${process.pid}`;
    const file = await open(draft, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.path);
  }
}

function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
