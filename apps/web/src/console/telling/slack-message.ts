import { z } from 'zod';

const text = z.object({ text: z.string() });

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), text }),
  z.object({ type: z.literal('section'), text: text.optional(), fields: z.array(text).optional() }),
  z.object({ type: z.literal('context'), elements: z.array(text) }),
  z.object({ type: z.literal('actions'), elements: z.array(z.object({ text })) }),
]);
export type SlackBlock = z.infer<typeof block>;

const message = z.object({ blocks: z.array(block) });

/** The blocks of a message as it would be posted. */
export function slackBlocks(body: string): SlackBlock[] {
  return message.parse(JSON.parse(body)).blocks;
}
