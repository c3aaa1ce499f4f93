import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, NumberInput, Stack, TagsInput } from '@mantine/core';
import type { ThirdPartyFormat } from '@signet/domain/third-party';
import type { Preview } from './found-service.ts';
import type { FollowingForm } from './use-following.ts';

/** They tell of products in places, of which some are meant as a rule. */
const BY_PRODUCT: readonly ThirdPartyFormat[] = [
  'AWS_CURRENT_EVENTS',
  'GOOGLE_INCIDENTS',
  'AZURE_RSS',
  'SALESFORCE_TRUST',
];

/** Nothing can be read before a place is named. */
export function needsPlace(format: ThirdPartyFormat): boolean {
  return format === 'SALESFORCE_TRUST';
}

interface Props {
  form: FollowingForm;
  preview: Preview;
  looking: boolean;
  /** Reads it with what is chosen. */
  onLook: () => void;
}

/** What narrows a source down that is not one page with a list of components. */
export function PlacesFields({ form, preview: { format, components }, looking, onLook }: Props) {
  const { t } = useLingui();
  if (format === 'FEED') {
    return (
      <NumberInput
        label={t`Hours that an entry without an end is open`}
        description={t`A feed does not always say that something is over`}
        min={1}
        max={720}
        maw={320}
        {...form.getInputProps('openForHours')}
      />
    );
  }
  if (!BY_PRODUCT.includes(format)) return null;
  const isByInstance = needsPlace(format);
  const listed = isByInstance ? [] : [...new Set(components.map(({ name }) => name))];
  return (
    <Stack gap="sm">
      <TagsInput
        label={isByInstance ? t`Instances` : t`Regions`}
        description={
          isByInstance
            ? t`Those that your organisation is on, such as NA137; Enter after each`
            : t`As the provider writes them, such as us-east-1; Enter after each. None: everywhere.`
        }
        acceptValueOnBlur
        {...form.getInputProps('regions')}
      />
      <TagsInput
        label={t`Products`}
        description={t`As the provider writes them; Enter after each. None: all of them.`}
        data={listed}
        acceptValueOnBlur
        {...form.getInputProps('products')}
      />
      <Group>
        <Button variant="default" loading={looking} onClick={onLook}>
          <Trans>See how that is now</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
