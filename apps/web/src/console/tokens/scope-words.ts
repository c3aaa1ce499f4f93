import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import type { TokenScope } from '@signet/domain/role';

/** What a scope is called, and what a token can do with it. */
export const SCOPE_WORDS: Record<TokenScope, { name: MessageDescriptor; means: MessageDescriptor }> = {
  READ: {
    name: msg`Read`,
    means: msg`What signed-in people see; with any of the others, drafts too. Without it a token sees what everybody sees.`,
  },
  COMPONENTS_WRITE: {
    name: msg`Change components`,
    means: msg`Set statuses; add, change and delete components and groups; correct their history.`,
  },
  INCIDENTS_WRITE: { name: msg`Change incidents`, means: msg`Open, update, resolve and delete incidents.` },
  MAINTENANCES_WRITE: {
    name: msg`Change maintenance`,
    means: msg`Schedule, start, complete, cancel and delete maintenance.`,
  },
  METRICS_WRITE: { name: msg`Change metrics`, means: msg`Record points; define, change and delete metrics.` },
  TEMPLATES_WRITE: { name: msg`Change templates`, means: msg`Write, change and delete templates.` },
};
