import { StartError } from '../core/start-failure.js';
import { issuePasswordReset } from '../features/people/issue-password-reset.js';
import type { Command } from './command.js';
import { linkToChoose } from './link-to-choose.js';
import { passwordsOffNote } from './passwords-off-note.js';
import { personCalled } from './person-called.js';
import { withApp } from './with-app.js';

/** For who runs the server, where no mail reaches whoever forgot theirs. */
export const resetPassword: Command = {
  usage: 'reset-password <email>',
  about: 'gives a link with which somebody sets a new password',
  async run(config, [email]) {
    if (email === undefined) throw new StartError('Say whose: reset-password <email>.');
    const url = await withApp(config, 'reset-password', async (ctx) => {
      const { id } = await personCalled(ctx, email);
      return issuePasswordReset(ctx, id);
    });
    return linkToChoose(url) + passwordsOffNote(config);
  },
};
