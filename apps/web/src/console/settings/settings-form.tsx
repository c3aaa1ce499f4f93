import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { siteSettings, uptimeWeightsInput } from '@signet/domain/inputs';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import type { SiteFactsFragment } from '../gql/graphql.ts';
import { FormProblem } from '../parts/form-problem.tsx';
import { showDone } from '../parts/notices.tsx';
import { onlyChanged } from '../parts/only-changed.ts';
import { SaveButtons } from '../parts/save-buttons.tsx';
import { useEditing } from '../parts/use-editing.ts';
import { IdentityFields } from './identity-fields.tsx';
import { LookFields } from './look-fields.tsx';
import { NudgeFields } from './nudge-fields.tsx';
import { OfferFields } from './offer-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { UptimeFields } from './uptime-fields.tsx';
import { settingsInput, settingsValues } from './settings-values.ts';

const UpdateSiteDocument = graphql(/* GraphQL */ `
  mutation UpdateSite($input: UpdateSiteInput!) {
    updateSite(input: $input) {
      ...SiteFacts
    }
  }
`);

export function SettingsForm({ site, readOnly }: { site: SiteFactsFragment; readOnly: boolean }) {
  const { t } = useLingui();
  const percentWords = { threshold: t`Must be between 1 and 100 %`, weight: t`Must be between 0 and 100 %` };
  const [update] = useMutation(UpdateSiteDocument);
  const form = useForm({
    initialValues: settingsValues(site),
    validate: (values) => byField(schemaErrors(settings, settingsInput(values)), percentWords),
  });
  const { seen, isDirty, saving, save, take, problem } = useEditing({
    current: site,
    form,
    valuesOf: settingsValues,
    differsFrom: (before) => JSON.stringify(form.values) !== JSON.stringify(settingsValues(before)),
    setErrors: (errors) => form.setErrors(byField(errors, percentWords)),
  });

  const submit = form.onSubmit(async (values) => {
    const changes = onlyChanged(settingsInput(settingsValues(seen)), settingsInput(values));
    const work = async () => {
      const { data } = await update({ variables: { input: { ...changes, ifUnchangedSince: seen.updatedAt } } });
      if (data) take(data.updateSite);
    };
    if (await save(work)) showDone(<Trans>The settings are saved.</Trans>);
  });

  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={readOnly} style={{ margin: 0, padding: 0, border: 0, minWidth: 0 }}>
        <Stack gap="lg">
          <IdentityFields form={form} />
          <LookFields form={form} site={site} />
          <RuleFields form={form} />
          <UptimeFields form={form} />
          <NudgeFields form={form} />
          <OfferFields form={form} />
          <FormProblem {...problem} />
          {!readOnly && (
            <SaveButtons saving={saving} isDirty={isDirty} onDiscard={() => take(site)}>
              <Trans>Save settings</Trans>
            </SaveButtons>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}

const settings = siteSettings.extend({ uptimeWeights: uptimeWeightsInput });

interface PercentWords {
  threshold: string;
  weight: string;
}

/** The threshold and the weights are shares in the contract and percent in the form. */
function byField(errors: FormErrors, { threshold, weight }: PercentWords): FormErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, message]) => {
      if (field === 'majorOutageThreshold') return ['majorOutagePercent', threshold];
      return [field, field.startsWith('uptimeWeights.') ? weight : message];
    }),
  );
}
