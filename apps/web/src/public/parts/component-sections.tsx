import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import type { PageState } from '../state/page-state.ts';
import { groupSections, ungroupedComponents } from '../state/sections.ts';
import { BarsLegend } from './bars-legend.tsx';
import { ComponentGroup } from './component-group.tsx';
import { ComponentList } from './component-list.tsx';
import styles from './component-sections.module.css';

export function ComponentSections({ page }: { page: PageState }) {
  const ungrouped = ungroupedComponents(page);
  return (
    <section className={styles.sections} aria-labelledby="components">
      <VisuallyHidden as="h2" id="components">
        <Trans>Components</Trans>
      </VisuallyHidden>
      <BarsLegend />
      {groupSections(page)
        .filter(({ components }) => components.length > 0)
        .map((section) => (
          <ComponentGroup key={section.group.id} section={section} histories={page.histories} />
        ))}
      {ungrouped.length > 0 && (
        <div className={styles.ungrouped}>
          <ComponentList components={ungrouped} histories={page.histories} />
        </div>
      )}
    </section>
  );
}
