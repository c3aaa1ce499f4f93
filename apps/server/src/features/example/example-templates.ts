import type { CreateTemplateInput } from '../templates/template.inputs.js';
import type { Impacts } from './example-content.js';

type ExampleTemplate = Omit<CreateTemplateInput, 'impacts'> & { impacts: Impacts };

export const EXAMPLE_TEMPLATES: ExampleTemplate[] = [
  {
    kind: 'INCIDENT',
    name: 'Errors on the API',
    title: 'Elevated error rates on the API in {{region}}',
    message:
      'Since {{since}} we see more errors than usual on the API in **{{region}}**. We are looking for the cause.\n\nFailed writes are safe to send again with the same idempotency key.',
    variables: [
      { name: 'region', label: 'Region', example: 'Frankfurt' },
      { name: 'since', label: 'Since when', example: '14:05 UTC', defaultValue: 'a few minutes ago' },
    ],
    status: 'INVESTIGATING',
    impacts: { API: 'DEGRADED_PERFORMANCE' },
  },
  {
    kind: 'MAINTENANCE',
    name: 'Database upgrade',
    title: 'Upgrade of the {{database}} database',
    message: 'We upgrade the {{database}} database. {{effect}}',
    variables: [
      { name: 'database', label: 'Database', example: 'payments' },
      {
        name: 'effect',
        label: 'What customers notice',
        example: 'Payouts pause for the time of the upgrade and run right after it.',
        defaultValue: 'We expect no interruption.',
      },
    ],
    impacts: { Payouts: 'UNDER_MAINTENANCE' },
  },
];
