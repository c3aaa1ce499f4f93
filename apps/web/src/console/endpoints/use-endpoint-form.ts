import { useLingui } from '@lingui/react/macro';
import { useForm } from '@mantine/form';
import { endpointErrors, type EndpointValues } from './endpoint-values.ts';

export function useEndpointForm(initialValues: EndpointValues, isNew: boolean) {
  const { t } = useLingui();
  return useForm<EndpointValues>({
    initialValues,
    validate: (values) => {
      const { kinds, scope, componentIds, groupIds, incidentId } = values;
      const hasNoParts = scope === 'parts' && componentIds.length + groupIds.length === 0;
      return {
        ...endpointErrors(values, isNew),
        ...(scope === 'incident' && incidentId === null && { incidentId: t`Choose an incident` }),
        ...(scope !== 'incident' && kinds.length === 0 && { kinds: t`Choose at least one kind of news` }),
        ...(hasNoParts && { parts: t`Choose at least one group or component` }),
      };
    },
  });
}
