import { useLingui } from '@lingui/react/macro';
import { Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MarkdownField } from '../parts/markdown-field.tsx';
import { TimeZoneSelect } from '../parts/time-zone-select.tsx';
import { localeOptions } from './locale-options.ts';
import { SettingsSection } from './settings-section.tsx';
import type { SettingsValues } from './settings-values.ts';

/** What the page is called and how it speaks. */
export function IdentityFields({ form }: { form: UseFormReturnType<SettingsValues> }) {
  const { t } = useLingui();
  return (
    <>
      <SettingsSection title={t`The page`}>
        <TextInput label={t`Name of the page`} {...form.getInputProps('name')} />
        <TextInput
          label={t`Homepage`}
          description={t`The site that this page speaks of; the page's name leads there`}
          type="url"
          placeholder="https://"
          {...form.getInputProps('homepage')}
        />
        <MarkdownField label={t`About`} minRows={3} {...form.getInputProps('about')} value={form.values.about} />
      </SettingsSection>
      <SettingsSection title={t`Time and language`}>
        <TimeZoneSelect
          label={t`Time zone`}
          description={t`The page counts its days, and so its history, in this zone`}
          {...form.getInputProps('timeZone')}
        />
        <Select
          label={t`Language`}
          description={t`Also decides how dates are written`}
          allowDeselect={false}
          data={localeOptions(form.values.locale)}
          {...form.getInputProps('locale')}
        />
      </SettingsSection>
    </>
  );
}
