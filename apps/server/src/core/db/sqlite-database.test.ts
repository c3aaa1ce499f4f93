import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Person } from '../../features/people/person.entity.js';
import { connectionsOf, dialect, startTestApp } from '../../../test/harness.js';
import { model } from '../../model.js';
import { SqliteDatabase } from './sqlite-database.js';

const person = (n: number) => ({
  name: `Person ${n}`,
  email: `person${n}@signet.example`,
  role: 'VIEWER' as const,
  passwordHash: 'x',
  createdAt: new Date(),
});

describe('transactions', () => {
  it('keep what was committed when another one, at the same time, is rolled back', async () => {
    const app = await startTestApp();
    onTestFinished(() => app.close());
    const { database } = app.services;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) =>
        database.transaction(async (tx) => {
          await tx.insert(Person, person(n));
          await new Promise((resolve) => setImmediate(resolve));
          if (n % 3 === 0) throw new Error('rolled back');
          await tx.update(Person, { email: `person${n}@signet.example` }, { name: `Kept ${n}` });
        }),
      ),
    );
    const committed = outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
    expect(committed).toBe(26);
    const kept = await database.reader.find(Person);
    expect(kept.filter((row) => row.name.startsWith('Kept'))).toHaveLength(committed);
    expect(kept.filter((row) => row.name.startsWith('Person'))).toHaveLength(0);
  });

  it.runIf(dialect === 'sqlite')(
    'are the only way to write, and run with synchronous=FULL also after reopening',
    async () => {
      const app = await startTestApp();
      onTestFinished(() => app.close());
      const [reading, writing] = connectionsOf(app);
      await expect(app.services.database.reader.insert(Person, person(1))).rejects.toThrow(/readonly/);
      expect(await reading?.query('PRAGMA query_only')).toEqual([{ query_only: 1 }]);
      expect(await writing?.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      const again = await SqliteDatabase.open(join(app.config.dataFolder, 'signet.sqlite'), model);
      onTestFinished(() => again.close());
      expect(await again.schema.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await again.schema.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    },
  );
});
