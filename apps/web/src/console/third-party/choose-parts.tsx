import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { useState } from 'react';
import type { FormErrors } from '../client/form-errors.ts';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import type { FoundService } from './find-service.tsx';
import { LinkComponentDocument } from './third-party-facts.ts';

/** They tell of places, one of which is meant as a rule. */
const BY_REGION: readonly ThirdPartyFormat[] = [
  'SALESFORCE_TRUST',
  'AWS_CURRENT_EVENTS',
  'GOOGLE_INCIDENTS',
  'AZURE_RSS',
];

interface Props {
  component: FollowedFactsFragment;
  found: FoundService;
  onBack: () => void;
  onDone: () => void;
}

/** All of it or some parts, and what becomes of what it says. */
export function ChooseParts({ component, found, onBack, onDone }: Props) {
  const { t } = useLingui();
  const [chosen, choose] = useState<string[]>([]);
  const [confirmsWorse, setConfirms] = useState(false);
  const [notify, setNotify] = useState(false);
  const [draftsIncidents, setDrafts] = useState(false);
  const [link] = useMutation(LinkComponentDocument);
  const [regions, setRegions] = useState('');
  const [errors, setErrors] = useState<FormErrors>({});
  const { save, saving, problem } = useSaving(setErrors);
  const { service, preview } = found;
  const { format, baseUrl, status, statusText, components } = preview;
  const name = service?.name ?? new URL(baseUrl).host;
  const submit = async () => {
    const whose = service ? { serviceId: service.id } : { format, baseUrl, name };
    const input = {
      ...whose,
      selector: { components: chosen, regions: namesIn(regions) },
      confirmsWorse,
      notify,
      draftsIncidents,
    };
    if (await save(() => link({ variables: { id: component.id, input } }))) {
      showDone(
        <Trans>
          {component.name} follows {name}.
        </Trans>,
      );
      onDone();
    }
  };
  return (
    <Stack>
      <Group gap="xs">
        <Text fw={600}>{name}</Text>
        <ComponentStatusLabel status={status} />
        {statusText && (
          <Text size="sm" c="dimmed">
            {statusText}
          </Text>
        )}
      </Group>
      {status === 'UNKNOWN' && components.length === 0 && (
        <Alert color="orange">
          <Trans>It cannot be read at this moment. It can be followed all the same.</Trans>
        </Alert>
      )}
      {components.length > 0 && (
        <Checkbox.Group
          label={t`Parts`}
          description={t`The worst of them counts. None chosen: the whole page.`}
          value={chosen}
          onChange={choose}
        >
          <Stack gap="xs" mt="xs" mah={280} style={{ overflowY: 'auto' }} tabIndex={0}>
            {components.map((part) => (
              <Group key={part.key} justify="space-between" wrap="nowrap">
                <Checkbox value={part.key} label={part.group ? `${part.group}: ${part.name}` : part.name} />
                <ComponentStatusLabel status={part.status} />
              </Group>
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {BY_REGION.includes(format) && (
        <TextInput
          label={format === 'SALESFORCE_TRUST' ? t`Instances` : t`Regions`}
          description={t`As the provider writes them, parted by commas`}
          value={regions}
          error={errors['selector']}
          onChange={({ currentTarget }) => {
            setRegions(currentTarget.value);
            setErrors({});
          }}
        />
      )}
      <Checkbox
        label={t`Believe what is worse the second time only`}
        checked={confirmsWorse}
        onChange={({ currentTarget }) => setConfirms(currentTarget.checked)}
      />
      <Checkbox
        label={t`Tell subscribers of its changes`}
        checked={notify}
        onChange={({ currentTarget }) => setNotify(currentTarget.checked)}
      />
      <Checkbox
        label={t`Draft an incident for each of theirs; it stays hidden until somebody publishes it`}
        checked={draftsIncidents}
        onChange={({ currentTarget }) => setDrafts(currentTarget.checked)}
      />
      <FormProblem problem={problem} />
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
        <Button loading={saving} onClick={() => void submit()}>
          <Trans>Follow {name}</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
