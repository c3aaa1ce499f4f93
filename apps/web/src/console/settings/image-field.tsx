import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton, Group, Input, Stack } from '@mantine/core';
import { LIMITS } from '@signet/domain/limits';
import { IconPhoto } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { SiteFactsFragment, SiteImageKind } from '../gql/graphql.ts';
import { ProblemText } from '../parts/problem-text.tsx';
import { useSaving } from '../parts/use-saving.ts';
import { base64Of } from './base64-of.ts';
import styles from './image-field.module.css';

const SetSiteImageDocument = graphql(/* GraphQL */ `
  mutation SetSiteImage($kind: SiteImageKind!, $data: String!) {
    setSiteImage(kind: $kind, data: $data) {
      ...SiteFacts
    }
  }
`);

const RemoveSiteImageDocument = graphql(/* GraphQL */ `
  mutation RemoveSiteImage($kind: SiteImageKind!) {
    removeSiteImage(kind: $kind) {
      ...SiteFacts
    }
  }
`);

interface Props {
  kind: SiteImageKind;
  image: SiteFactsFragment['logo'];
  label: string;
  description: string;
  isOnDark?: boolean;
}

/** A picture of the page: as it is, another one, or none. */
export function ImageField({ kind, image, label, description, isOnDark = false }: Props) {
  const { t } = useLingui();
  const id = useId();
  const [refusal, setRefusal] = useState<string>();
  const [set] = useMutation(SetSiteImageDocument);
  const [remove] = useMutation(RemoveSiteImageDocument);
  const { save, saving, problem, forgetProblem } = useSaving((errors) => setRefusal(errors['data']));

  const take = async (file: File | null) => {
    if (!file) return;
    forgetProblem();
    const most = LIMITS.imageBytes / 1024;
    setRefusal(file.size > LIMITS.imageBytes ? t`This file is larger than ${most} KB.` : undefined);
    if (file.size > LIMITS.imageBytes) return;
    await save(async () => set({ variables: { kind, data: await base64Of(file) } }));
  };

  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      labelProps={{ id }}
      description={description}
      error={refusal ?? (problem && <ProblemText problem={problem} />)}
    >
      <Stack gap="xs" align="flex-start" mt={4}>
        {image && (
          <div className={isOnDark ? styles.onDark : styles.onBright}>
            <img src={image.url} alt={label} width={image.width} height={image.height} className={styles.image} />
          </div>
        )}
        <Group gap="xs" role="group" aria-labelledby={id}>
          <FileButton
            accept="image/png,image/jpeg,image/webp,image/gif,image/svg+xml"
            onChange={(file) => void take(file)}
          >
            {(props) => (
              <Button variant="default" leftSection={<IconPhoto size={16} aria-hidden />} loading={saving} {...props}>
                {image ? <Trans>Choose another</Trans> : <Trans>Choose a picture</Trans>}
              </Button>
            )}
          </FileButton>
          {image && (
            <Button
              variant="default"
              disabled={saving}
              onClick={() => {
                setRefusal(undefined);
                void save(() => remove({ variables: { kind } }));
              }}
            >
              <Trans>Remove</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
