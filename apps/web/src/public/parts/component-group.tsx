import { StatusLabel } from '../../shared/status-label.tsx';
import { COMPONENT_TONES } from '../../shared/status-tone.ts';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import type { PageState } from '../state/page-state.ts';
import type { GroupSection } from '../state/sections.ts';
import { ComponentList } from './component-list.tsx';
import { Disclosure } from './disclosure.tsx';

export interface ComponentGroupProps {
  section: GroupSection;
  histories: PageState['histories'];
}

export function ComponentGroup({ section: { group, status, components }, histories }: ComponentGroupProps) {
  const open =
    group.collapse === 'EXPANDED' || (group.collapse === 'COLLAPSED_UNLESS_AFFECTED' && status !== 'OPERATIONAL');
  return (
    <Disclosure
      title={group.name}
      heading="h3"
      aside={<StatusLabel tone={COMPONENT_TONES[status]} word={COMPONENT_WORDS[status]} />}
      open={open}
    >
      <ComponentList components={components} histories={histories} />
    </Disclosure>
  );
}
