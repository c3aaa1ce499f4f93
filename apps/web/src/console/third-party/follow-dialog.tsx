import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { FollowedFactsFragment, PreviewThirdPartyMutation } from '../gql/graphql.ts';
import { ComponentStatusLabel } from '../parts/component-status-label.tsx';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { useSaving } from '../parts/use-saving.ts';
import styles from './follow-dialog.module.css';
import { initialsOf } from './initials-of.ts';
import { LinkComponentDocument, PreviewThirdPartyDocument, ThirdPartyServicesDocument } from './third-party-facts.ts';

interface Props {
  component: FollowedFactsFragment;
  opened: boolean;
  onClose: () => void;
}

type Preview = PreviewThirdPartyMutation['previewThirdParty'];

const PAUSE = 250;

/** A service is found by name or address, looked at, and chosen as a whole or in parts. */
export function FollowDialog({ component, opened, onClose }: Props) {
  const [found, setFound] = useState<Preview | null>(null);
  const close = () => {
    setFound(null);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={<Trans>Follow a service with {component.name}</Trans>}>
      {found ? (
        <ChooseParts component={component} preview={found} onBack={() => setFound(null)} onDone={close} />
      ) : (
        <FindService onFound={setFound} />
      )}
    </Modal>
  );
}

function FindService({ onFound }: { onFound: (preview: Preview) => void }) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [search, { data }] = useLazyQuery(ThirdPartyServicesDocument);
  const [look] = useMutation(PreviewThirdPartyDocument);
  const { save, saving, problem } = useSaving((errors) => setRefusal(errors['url']));
  const searchSoon = useDebouncedCallback((words: string) => {
    if (words.trim()) void search({ variables: { search: words } });
  }, PAUSE);
  const services = typed.trim() ? (data?.thirdPartyServices ?? []) : [];
  const isAddress = /^https?:\/\/|\.[a-z]{2,}/i.test(typed);
  const open = (url: string) => {
    setRefusal(undefined);
    void save(async () => {
      const result = await look({ variables: { url } });
      if (result.data) onFound(result.data.previewThirdParty);
    });
  };
  return (
    <Stack>
      <TextInput
        label={t`Service or address`}
        description={t`Its name, or the address of its status page`}
        leftSection={<IconSearch size={16} aria-hidden />}
        data-autofocus
        value={typed}
        error={refusal}
        onChange={({ currentTarget }) => {
          type(currentTarget.value);
          setRefusal(undefined);
          searchSoon(currentTarget.value);
        }}
      />
      {services.length > 0 && (
        <ul className={styles.list}>
          {services.map((service) => (
            <li key={service.id}>
              <UnstyledButton className={styles.service} disabled={saving} onClick={() => open(service.baseUrl)}>
                <span className={styles.initials} aria-hidden="true">
                  {initialsOf(service.name)}
                </span>
                <span>
                  <Text component="span" fw={600}>
                    {service.name}
                  </Text>
                  {service.note && (
                    <Text component="span" size="sm" c="dimmed" display="block">
                      {service.note}
                    </Text>
                  )}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {isAddress && (
        <Group>
          <Button loading={saving} onClick={() => open(typed)}>
            <Trans>Look at this address</Trans>
          </Button>
        </Group>
      )}
      {problem && problem.fields.length === 0 && <FormProblem problem={problem} />}
    </Stack>
  );
}

interface ChooseProps {
  component: FollowedFactsFragment;
  preview: Preview;
  onBack: () => void;
  onDone: () => void;
}

function ChooseParts({ component, preview, onBack, onDone }: ChooseProps) {
  const { t } = useLingui();
  const [chosen, choose] = useState<string[]>([]);
  const [confirmsWorse, setConfirms] = useState(false);
  const [notify, setNotify] = useState(false);
  const [draftsIncidents, setDrafts] = useState(false);
  const [link] = useMutation(LinkComponentDocument);
  const { save, saving, problem } = useSaving(() => undefined);
  const { service, format, baseUrl, status, statusText, components } = preview;
  const name = service?.name ?? new URL(baseUrl).host;
  const submit = async () => {
    const whose = service ? { serviceId: service.id } : { format, baseUrl, name };
    const input = { ...whose, selector: { components: chosen }, confirmsWorse, notify, draftsIncidents };
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
