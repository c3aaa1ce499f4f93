import { useLingui } from '@lingui/react/macro';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { usePaletteActions } from './use-palette-actions.tsx';

/** Ctrl K: starts anything from anywhere. */
export function Palette() {
  const { t } = useLingui();
  const actions = usePaletteActions();
  return (
    <Spotlight
      actions={actions}
      filter={everyWord}
      limit={40}
      scrollable
      zIndex={300}
      maxHeight="min(60vh, 480px)"
      shortcut={['mod + K']}
      tagsToIgnore={[]}
      nothingFound={t`Nothing of that name`}
      attributes={{ content: { 'aria-label': t`Search and commands` } }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t`What would you like to do?`,
        'aria-label': t`Search and commands`,
      }}
    />
  );
}

/** What contains every word of the query, in any order: "api partial" finds "Set API: Partial outage". */
function everyWord(query: string, groups: (SpotlightActionData | SpotlightActionGroupData)[]) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (action: SpotlightActionData) => {
    const text = `${action.label} ${action.description ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((it) => ('actions' in it ? { ...it, actions: it.actions.filter(matches) } : it))
    .filter((it) => !('actions' in it) || it.actions.length > 0);
}
