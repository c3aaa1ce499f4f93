import { Trans, useLingui } from '@lingui/react/macro';
import { Code, Select, Table, Text } from '@mantine/core';
import { COMPONENT_STATUSES, type ComponentStatus } from '@signet/domain/component';
import { COMPONENT_WORDS } from '../../shared/status-words.ts';
import type { Preview } from './found-service.ts';
import type { FollowingForm } from './use-following.ts';

/** How a provider's words are taken, each of which may be taken otherwise. */
export function WordTable({ form, words }: { form: FollowingForm; words: Preview['words'] }) {
  const { t, i18n } = useLingui();
  if (words.length === 0) return null;
  const { mapping } = form.values;
  const take = (word: string, status: ComponentStatus | null) => {
    const { [word]: _, ...others } = mapping;
    form.setFieldValue('mapping', status ? { ...others, [word]: status } : others);
  };
  return (
    <details open={Object.keys(mapping).length > 0}>
      <summary>
        <Trans>How its words are taken</Trans>
      </summary>
      <Text size="sm" c="dimmed" my="xs">
        <Trans>A word that is not in this list makes it unknown.</Trans>
      </Text>
      <Table>
        <Table.Tbody>
          {words.map(({ word, status }) => (
            <Table.Tr key={word}>
              <Table.Td>
                <Code>{word}</Code>
              </Table.Td>
              <Table.Td>
                <Select<ComponentStatus>
                  aria-label={t`What “${word}” means`}
                  placeholder={i18n._(COMPONENT_WORDS[status])}
                  clearable
                  clearButtonProps={{ 'aria-label': t`As usual` }}
                  data={COMPONENT_STATUSES.map((value) => ({ value, label: i18n._(COMPONENT_WORDS[value]) }))}
                  value={mapping[word] ?? null}
                  onChange={(value) => take(word, value)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
