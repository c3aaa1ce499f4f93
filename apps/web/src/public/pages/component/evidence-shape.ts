import type { Messages } from '@lingui/core';
import type { ComponentType } from 'react';
import type { ComponentDetail } from '../../state/component-detail.ts';
import type { Component } from '../../state/page-state.ts';

/** What stands around the bars of a component. */
export interface Evidence {
  Facts: ComponentType<{ component: Component; detail: ComponentDetail }>;
  Figures: ComponentType<{ detail: ComponentDetail }>;
  Computed: ComponentType<{ detail: ComponentDetail }>;
  Table: ComponentType<{ packed: string }>;
  Things: ComponentType<{ detail: ComponentDetail }>;
  messages: Messages;
}
