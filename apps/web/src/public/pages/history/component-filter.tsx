import { Trans } from '@lingui/react/macro';
import { useId } from 'react';
import type { Component, PageState } from '../../state/page-state.ts';
import type { RouteNamed } from '../../state/route.ts';
import { groupSections, ungroupedComponents } from '../../state/sections.ts';
import styles from './component-filter.module.css';
import { historyAddress } from './history-address.ts';

/** A plain form: it works as well where no script runs. */
export function ComponentFilter({ route, page }: { route: RouteNamed<'history'>; page: PageState }) {
  const id = useId();
  if (Object.keys(page.components).length === 0) return null;
  return (
    <form className={styles.filter} method="get" action={historyAddress(route.month, null)}>
      <label htmlFor={id}>
        <Trans>Component</Trans>
      </label>
      <select id={id} name="component" defaultValue={route.componentId ?? ''}>
        <option value="">
          <Trans>All components</Trans>
        </option>
        {groupSections(page).map(({ group, components }) => (
          <optgroup key={group.id} label={group.name}>
            {components.map(asOption)}
          </optgroup>
        ))}
        {ungroupedComponents(page).map(asOption)}
      </select>
      <button type="submit">
        <Trans>Show</Trans>
      </button>
    </form>
  );
}

function asOption({ id, name }: Component) {
  return (
    <option key={id} value={id}>
      {name}
    </option>
  );
}
