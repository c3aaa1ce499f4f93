import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { Role } from '@signet/domain/role';

/** What a role is called, and what it is for. */
export const ROLE_WORDS: Record<Role, { name: MessageDescriptor; means: MessageDescriptor }> = {
  OWNER: { name: msg`Owner`, means: msg`Does everything, and says who else is an owner.` },
  ADMIN: { name: msg`Admin`, means: msg`Also changes settings, endpoints and the team, all but the owners.` },
  EDITOR: {
    name: msg`Editor`,
    means: msg`Publishes incidents and maintenance; changes components, metrics and templates.`,
  },
  VIEWER: { name: msg`Viewer`, means: msg`Sees what is for signed-in people, and changes nothing.` },
};
