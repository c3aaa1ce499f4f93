import { StartError } from '../core/start-failure.js';
import { appointOwner } from '../features/people/appoint-owner.js';
import type { Command } from './command.js';
import { linkToChoose } from './link-to-choose.js';
import { passwordsOffNote } from './passwords-off-note.js';
import { withApp } from './with-app.js';

/** For who runs the server and cannot get into the console. */
export const createOwner: Command = {
  usage: 'create-owner <email> [name]',
  about: 'makes somebody an owner; who is new gets a link to choose a password',
  async run(config, [email, ...name]) {
    if (email === undefined) throw new StartError('Say whom: create-owner <email> [name].');
    const named = name.length > 0 ? { name: name.join(' ') } : {};
    const url = await withApp(config, 'create-owner', (ctx) => appointOwner(ctx, { email, ...named }));
    const note = passwordsOffNote(config);
    return url === null ? `${email} is an owner now.${note}` : `${email} is an owner. ${linkToChoose(url)}${note}`;
  },
};
