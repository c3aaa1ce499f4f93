import { CHANNELS, type Channel } from '@signet/domain/subscription';

/** Where a form of the page wants news, and how the page that follows is told so. */
export function postedAddress(form: URLSearchParams): { channel: Channel; by: { by?: string }; address: string } {
  const channel = CHANNELS.find((it) => it === form.get('channel')) ?? 'EMAIL';
  return { channel, by: channel === 'EMAIL' ? {} : { by: channel.toLowerCase() }, address: form.get('address') ?? '' };
}
