import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { ENDPOINT_CHANNELS, type EndpointChannel } from '@signet/domain/webhook-address';
import { PartTree } from '../components/part-tree.tsx';
import type { CatalogueSection } from '../components/use-catalogue.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import type { EndpointValues, NewsKind } from './endpoint-values.ts';
import { ENDPOINT_WORDS } from './endpoint-words.ts';
import { NEWS_KINDS } from './endpoint-values.ts';
import { IncidentSelect } from './incident-select.tsx';

interface Props {
  form: UseFormReturnType<EndpointValues>;
  sections: readonly CatalogueSection[];
  isNew: boolean;
}

export function EndpointFields({ form, sections, isNew }: Props) {
  return (
    <>
      <PlaceFields form={form} isNew={isNew} />
      <ToldFields form={form} sections={sections} />
    </>
  );
}

/** Where news are posted. */
function PlaceFields({ form, isNew }: Omit<Props, 'sections'>) {
  const { t, i18n } = useLingui();
  const { channel } = form.values;
  const words = ENDPOINT_WORDS[channel];
  const isKept = !isNew && channel !== 'WEBHOOK';
  return (
    <SettingsSection title={t`Where news are posted`}>
      {isNew && (
        <Select<EndpointChannel>
          label={t`What is there`}
          description={i18n._(words.means)}
          allowDeselect={false}
          data={ENDPOINT_CHANNELS.map((value) => ({ value, label: i18n._(ENDPOINT_WORDS[value].name) }))}
          {...form.getInputProps('channel')}
        />
      )}
      <TextInput
        label={t`Address`}
        description={
          isKept
            ? t`It is kept and not shown again, as whoever knows it can post there; write another to replace it`
            : channel === 'WEBHOOK'
              ? t`One inside your network must stand in SIGNET_OUTBOUND_ALLOW`
              : t`Whoever knows it can post there: it is kept, and not shown again`
        }
        placeholder={isKept ? t`kept` : words.example}
        type="url"
        autoComplete="off"
        {...form.getInputProps('url')}
      />
      <TextInput
        label={t`What it is for`}
        description={t`By this you find it again`}
        placeholder={t`Paging of the night shift`}
        autoComplete="off"
        {...form.getInputProps('description')}
      />
    </SettingsSection>
  );
}

/** What is told, of what, and as whom. */
function ToldFields({ form, sections }: Omit<Props, 'isNew'>) {
  const { t } = useLingui();
  const { scope, componentIds, groupIds } = form.values;
  return (
    <SettingsSection title={t`What it is told`}>
      <Radio.Group label={t`Of what`} {...form.getInputProps('scope')}>
        <Stack gap="xs" mt="xs">
          <Radio value="page" label={t`The whole page, also what is added later`} />
          <Radio value="parts" label={t`Only these parts`} />
          <Radio value="incident" label={t`Only one incident, from first to last`} />
        </Stack>
      </Radio.Group>
      {scope === 'incident' && <IncidentSelect {...form.getInputProps('incidentId')} />}
      {scope === 'parts' && (
        <PartTree
          sections={sections}
          chosen={{ componentIds, groupIds }}
          wholeGroup={(name) => t`All of ${name}, also what is added later`}
          nothing={<Trans>There are no components yet.</Trans>}
          error={form.errors['parts']}
          onChange={(parts) => {
            form.setValues(parts);
            form.clearFieldError('parts');
          }}
        />
      )}
      {scope !== 'incident' && (
        <Checkbox.Group label={t`Kinds of news`} {...form.getInputProps('kinds')}>
          <Stack gap="xs" mt="xs">
            {NEWS_KINDS.map((kind) => (
              <Checkbox key={kind} value={kind} {...wordsOf(kind)} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Radio.Group label={t`As whom`} {...form.getInputProps('audience')}>
        <Stack gap="xs" mt="xs">
          <Radio value="PUBLIC" label={t`As visitors: nothing that the public page does not show`} />
          <Radio value="SIGNED_IN" label={t`As signed-in people: also what only they see`} />
        </Stack>
      </Radio.Group>
    </SettingsSection>
  );
}

function wordsOf(kind: NewsKind) {
  switch (kind) {
    case 'incidents':
      return { label: <Trans>Incidents</Trans>, description: <Trans>Every update of one, from first to last</Trans> };
    case 'maintenances':
      return {
        label: <Trans>Maintenance</Trans>,
        description: <Trans>Scheduled, moved, started, completed, cancelled</Trans>,
      };
    case 'componentStatuses':
      return {
        label: <Trans>Statuses of components</Trans>,
        description: <Trans>Every change, also without an incident or maintenance</Trans>,
      };
  }
}
