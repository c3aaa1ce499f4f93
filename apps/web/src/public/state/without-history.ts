import type { CompactHistory, Component } from './page-state.ts';

/** The component alone: its history has a place of its own. */
export function withoutHistory({
  history: _history,
  ...component
}: Component & { history: CompactHistory }): Component {
  return component;
}
