import { inTransaction } from '../core/db/transaction.js';
import { StartError } from '../core/start-failure.js';
import { forgetFactors } from '../features/factors/forget-factors.js';
import { tellOfFactor } from '../features/factors/tell-of-factor.js';
import type { Command } from './command.js';
import { personCalled } from './person-called.js';
import { withApp } from './with-app.js';

/** For who lost app, passkeys and codes, and has nobody in the team who could do it. */
export const resetSecondFactor: Command = {
  usage: 'reset-second-factor <email>',
  about: "removes somebody's app, passkeys and recovery codes; the password is enough again",
  async run(config, [email]) {
    if (email === undefined) throw new StartError('Say whose: reset-second-factor <email>.');
    return withApp(config, 'reset-second-factor', async (ctx) => {
      const person = await personCalled(ctx, email);
      await inTransaction(ctx, (tx) => forgetFactors(tx, person));
      await tellOfFactor(ctx, person.email, { kind: 'RESET', by: 'Whoever runs the server' });
      return `${person.email} signs in with the password alone.`;
    });
  },
};
