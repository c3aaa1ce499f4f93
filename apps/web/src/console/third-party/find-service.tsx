import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ThirdPartyServicesQuery } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { useSaving } from '../parts/use-saving.ts';
import styles from './follow-dialog.module.css';
import { isStill, type FoundService } from './found-service.ts';
import { initialsOf } from './initials-of.ts';
import { PreviewThirdPartyDocument, ThirdPartyServicesDocument } from './third-party-facts.ts';
import { useLook } from './use-look.ts';

type Service = ThirdPartyServicesQuery['thirdPartyServices'][number];

const PAUSE = 250;

export function FindService({ onFound }: { onFound: (found: FoundService) => void }) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [search, { data }] = useLazyQuery(ThirdPartyServicesDocument);
  const [look] = useMutation(PreviewThirdPartyDocument);
  const { lookAt: read, looking } = useLook();
  const { save, saving, problem } = useSaving((errors) => setRefusal(errors['url']));
  const searchSoon = useDebouncedCallback((words: string) => {
    if (words.trim()) void search({ variables: { search: words } });
  }, PAUSE);
  const services = typed.trim() ? (data?.thirdPartyServices ?? []) : [];
  const isAddress = /^https?:\/\/|\.[a-z]{2,}/i.test(typed);
  const lookAt = (url: string) => {
    setRefusal(undefined);
    void save(async () => {
      const { data: seen } = await look({ variables: { url } });
      if (!seen) return;
      const { service, ...preview } = seen.previewThirdParty;
      onFound({ serviceId: service?.id ?? null, name: service?.name ?? new URL(preview.baseUrl).host, preview });
    });
  };
  // What is known by name can be followed also while it cannot be read.
  const choose = async (service: Service) => {
    const { id, name, note } = service;
    const preview = await read(service);
    onFound({ serviceId: isStill(service, preview) ? id : null, name, note, preview });
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
              <UnstyledButton className={styles.service} disabled={looking} onClick={() => void choose(service)}>
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
          <Button loading={saving} onClick={() => lookAt(typed)}>
            <Trans>Look at this address</Trans>
          </Button>
        </Group>
      )}
      {problem && problem.fields.length === 0 && <FormProblem problem={problem} />}
    </Stack>
  );
}
