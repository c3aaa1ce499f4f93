/** Discord refuses what is longer, and more than 6,000 characters in all, which these stay below together. */
export const MOST = { title: 256, description: 4_096, value: 1_024, footer: 200 };

/** Names are text, whatever Markdown would make of them. */
export function escapeDiscord(text: string): string {
  return text.replaceAll(/[\\*_~`|>[\]]/g, String.raw`\$&`);
}

/** For an incoming webhook: one embed that mentions nobody. */
export function discordEmbed<T extends object>(embed: T) {
  return { allowed_mentions: { parse: [] }, embeds: [embed] };
}
