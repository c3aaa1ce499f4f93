import type { ServiceRow } from './service-row.js';

/** Services with a page of incident.io. */
export const INCIDENT_IO_PAGES: readonly ServiceRow[] = [
  ['bolt', 'Bolt', 'bolt.new', 'status.bolt.new'],
  ['clerk', 'Clerk', 'clerk.com', 'status.clerk.com'],
  ['cohere', 'Cohere', 'cohere.com', 'status.cohere.com'],
  ['dashdoc', 'Dashdoc', 'dashdoc.eu', 'www.dashdocstatus.com'],
  ['elevenlabs', 'ElevenLabs', 'elevenlabs.io', 'status.elevenlabs.io'],
  ['groq', 'Groq', 'groq.com', 'groqstatus.com'],
  ['hashicorp', 'HashiCorp', 'hashicorp.com', 'status.hashicorp.com'],
  ['hasura', 'Hasura', 'hasura.io', 'hasura-status.com'],
  ['incident-io', 'incident.io', 'incident.io', 'status.incident.io'],
  ['linear', 'Linear', 'linear.app', 'linearstatus.com'],
  ['lovable', 'Lovable', 'lovable.dev', 'status.lovable.dev'],
  ['miro', 'Miro', 'miro.com', 'status.miro.com'],
  ['openai', 'OpenAI', 'openai.com', 'status.openai.com'],
  ['replicate', 'Replicate', 'replicate.com', 'www.replicatestatus.com'],
  ['resend', 'Resend', 'resend.com', 'resend-status.com'],
  ['stability-ai', 'Stability AI', 'stability.ai', 'status.stability.ai'],
  ['tinybird', 'Tinybird', 'tinybird.co', 'status.tinybird.co'],
  ['zapier', 'Zapier', 'zapier.com', 'status.zapier.com'],
];
