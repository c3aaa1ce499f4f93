import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, ColorInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { SiteFactsFragment } from '../gql/graphql.ts';
import { ImageField } from './image-field.tsx';
import { SettingsSection } from './settings-section.tsx';
import type { SettingsValues } from './settings-values.ts';

interface Props {
  form: UseFormReturnType<SettingsValues>;
  site: Pick<SiteFactsFragment, 'logo' | 'darkLogo' | 'icon'>;
}

/** How the page looks. Pictures are taken at once, the rest when the settings are saved. */
export function LookFields({ form, site: { logo, darkLogo, icon } }: Props) {
  const { t } = useLingui();
  return (
    <SettingsSection title={t`Look`}>
      <ImageField kind="LOGO" image={logo} label={t`Logo`} description={t`In place of the page's name`} />
      {logo && (
        <ImageField
          kind="DARK_LOGO"
          image={darkLogo}
          label={t`Logo for dark screens`}
          description={t`Without one, the logo stands on a bright ground there`}
          isOnDark
        />
      )}
      <ImageField
        kind="ICON"
        image={icon}
        label={t`Icon`}
        description={t`Best a square. In tabs it carries the state of the page.`}
      />
      <ColorInput
        label={t`Accent colour`}
        description={t`For links and buttons. Where it would be hard to read, the page adjusts it.`}
        placeholder={t`The default blue`}
        format="hex"
        fixOnBlur={false}
        eyeDropperButtonProps={{ 'aria-label': t`Pick a colour from the screen` }}
        swatches={['#0b57c4', '#0f766e', '#15803d', '#a16207', '#c2410c', '#be123c', '#7e22ce', '#334155']}
        {...form.getInputProps('accentColor')}
      />
      <Textarea
        label={t`Your own styles`}
        description={
          <Trans>
            CSS for the public page. It reaches nothing else and loads nothing.{' '}
            <Anchor size="xs" underline="always" href="/" target="_blank">
              See the page
            </Anchor>
          </Trans>
        }
        placeholder={':root { --radius: 4px; }'}
        autosize
        minRows={3}
        maxRows={20}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--font-mono)' } }}
        {...form.getInputProps('customCss')}
      />
    </SettingsSection>
  );
}
