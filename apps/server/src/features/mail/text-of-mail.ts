import type { MailContent, MailFact } from './mail-content.js';

/** For mail programs that show no HTML. */
export function textOfMail({ sender, heading, state, facts, body, list, action, reason, links }: MailContent): string {
  const parts = [
    state === null ? heading : `${state}: ${heading}`,
    facts.map(line).join('\n'),
    body?.text ?? '',
    list ? `${list.label}:\n${list.items.map((item) => `- ${line(item)}`).join('\n')}` : '',
    action ? `${action.label}: ${action.url}` : '',
    ['-- ', `${sender.name}: ${sender.url}`, reason ?? '', ...links.map(({ label, url }) => `${label}: ${url}`)]
      .filter((it) => it !== '')
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function line({ label, value }: MailFact): string {
  return `${label}: ${value}`;
}
