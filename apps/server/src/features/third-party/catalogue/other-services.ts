import type { ThirdPartyFormat } from '@signet/domain/third-party';
import type { ServiceRow } from './service-row.js';

/** Services that tell how they are in the other formats. */
export const OTHER_SERVICES = {
  INSTATUS: [
    ['airbyte', 'Airbyte', 'airbyte.com', 'status.airbyte.com'],
    ['deno', 'Deno', 'deno.com', 'denostatus.com'],
    ['koyeb', 'Koyeb', 'koyeb.com', 'status.koyeb.com'],
    ['mastodon-social', 'Mastodon Social', 'mastodon.social', 'status.mastodon.social'],
    ['mollie', 'Mollie', 'mollie.com', 'status.mollie.com'],
    ['perplexity', 'Perplexity', 'perplexity.com', 'status.perplexity.com'],
    ['railway', 'Railway', 'railway.com', 'railway.instatus.com'],
    ['stytch', 'Stytch', 'stytch.com', 'status.stytch.com'],
    ['wistia', 'Wistia', 'wistia.com', 'status.wistia.com'],
  ],
  AWS_CURRENT_EVENTS: [
    [
      'aws',
      'Amazon Web Services',
      'aws.amazon.com',
      'health.aws.amazon.com/public/currentevents',
      { also: ['AWS', 'status.aws.amazon.com'], note: 'Choose regions: some events stay open for months.' },
    ],
  ],
  AZURE_RSS: [
    [
      'azure',
      'Microsoft Azure',
      'azure.microsoft.com',
      'azure.status.microsoft/en-us/status/feed/',
      {
        also: ['status.azure.com', 'azurestatuscdn.azureedge.net'],
        note: 'A feed that has an item while something is wrong; choose services and regions by their names.',
      },
    ],
  ],
  BETTER_STACK: [
    ['better-stack', 'Better Stack', 'betterstack.com', 'status.betterstack.com'],
    ['fireworks', 'Fireworks', 'fireworks.ai', 'status.fireworks.ai'],
    ['hugging-face', 'Hugging Face', 'huggingface.co', 'status.huggingface.co'],
    ['modal', 'Modal', 'modal.com', 'status.modal.com'],
    ['together', 'Together AI', 'together.ai', 'status.together.ai'],
  ],
  CACHET_COMPATIBLE: [['clever-cloud', 'Clever Cloud', 'clever-cloud.com', 'www.clevercloudstatus.com']],
  STATUS_IO: [
    [
      'clickup',
      'ClickUp',
      'clickup.com',
      'api.status.io/1.0/status/5b6e0963c662144d00913a09',
      { also: ['status.clickup.com'] },
    ],
    [
      'connectwise',
      'ConnectWise',
      'www.connectwise.com',
      'api.status.io/1.0/status/619cf82551fec9053d612f09',
      { also: ['status.connectwise.com'] },
    ],
    [
      'dashlane',
      'Dashlane',
      'dashlane.com',
      'api.status.io/1.0/status/5aabcb89fccc4b04d3774443',
      { also: ['status.dashlane.com'] },
    ],
    [
      'docker',
      'Docker',
      'docker.com',
      'api.status.io/1.0/status/533c6539221ae15e3f000031',
      { also: ['www.dockerstatus.com', 'status.docker.com'] },
    ],
    [
      'gitlab',
      'GitLab',
      'gitlab.com',
      'api.status.io/1.0/status/5b36dc6502d06804c08349f7',
      { also: ['status.gitlab.com'] },
    ],
    [
      'let-s-encrypt',
      "Let's Encrypt",
      'letsencrypt.org',
      'api.status.io/1.0/status/55957a99e800baa4470002da',
      { also: ['letsencrypt.status.io'] },
    ],
    [
      'mimecast',
      'Mimecast',
      'www.mimecast.com',
      'api.status.io/1.0/status/5d849b1c02e65b3ec45369d4',
      { also: ['status.mimecast.com'] },
    ],
    ['neon', 'Neon', 'neon.tech', 'api.status.io/1.0/status/6878fc85709daa75be6c7e3c', { also: ['neonstatus.com'] }],
    [
      'roblox',
      'Roblox',
      'www.roblox.com',
      'api.status.io/1.0/status/59db90dbcdeb2f04dadcf16d',
      { also: ['status.roblox.com'] },
    ],
  ],
  SALESFORCE_TRUST: [
    [
      'desk-com',
      'Desk.com',
      'www.desk.com',
      'api.status.salesforce.com/v1',
      {
        also: ['Desk', 'Service Cloud'],
        note: 'Desk.com was retired in 2020. Its successor is Service Cloud of Salesforce: choose the instance that your organisation is on, such as NA137.',
        products: ['Service_Cloud'],
      },
    ],
    [
      'salesforce',
      'Salesforce',
      'www.salesforce.com',
      'api.status.salesforce.com/v1',
      { also: ['status.salesforce.com'], note: 'Choose the instance that your organisation is on, such as NA137.' },
    ],
  ],
  GOOGLE_INCIDENTS: [
    [
      'google-cloud',
      'Google Cloud',
      'cloud.google.com',
      'status.cloud.google.com',
      { also: ['gcp'], note: 'Choose products and regions by their names.' },
    ],
    ['google-search', 'Google Search', 'developers.google.com/search', 'status.search.google.com'],
    [
      'google-workspace',
      'Google Workspace',
      'workspace.google.com',
      'www.google.com/appsstatus/dashboard',
      { also: ['G Suite'] },
    ],
  ],
  HEROKU: [['heroku', 'Heroku', 'www.heroku.com', 'status.heroku.com/api/v4/current-status']],
  FEED: [
    [
      'okta',
      'Okta',
      'www.okta.com',
      'feeds.feedburner.com/OktaTrustRSS',
      { also: ['status.okta.com'], note: 'The pages of Okta cannot be read by programs; this is the feed.' },
    ],
    [
      'paypal',
      'PayPal',
      'www.paypal.com',
      'www.paypal-status.com/feed/atom',
      { note: 'A feed, which tells no severity.' },
    ],
    ['xai', 'xAI', 'x.ai', 'status.x.ai/feed.xml', { note: 'A feed, which tells no severity.' }],
  ],
  SLACK: [['slack', 'Slack', 'slack.com', 'slack-status.com/api/v2.0.0/current', { also: ['status.slack.com'] }]],
} as const satisfies Partial<Record<ThirdPartyFormat, readonly ServiceRow[]>>;
