import type { Messages } from '@lingui/core';
import type { ComponentType } from 'react';
import type { ComponentDetail } from '../../state/component-detail.ts';

/** What stands below a component's figures. */
export interface Evidence {
  Computed: ComponentType<{ detail: ComponentDetail }>;
  Table: ComponentType<{ packed: string }>;
  Things: ComponentType<{ detail: ComponentDetail }>;
  messages: Messages;
}
