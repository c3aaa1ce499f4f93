import { Anchor, Code } from '@mantine/core';
import { mrkdwnParts, type MrkdwnPart } from './mrkdwn-parts.ts';

/** Slack's own markup as Slack shows it; its links lead nowhere here. */
export function Mrkdwn({ text }: { text: string }) {
  return mrkdwnParts(text).map((part, index) => <Part key={index} part={part} />);
}

function Part({ part: { kind, text } }: { part: MrkdwnPart }) {
  switch (kind) {
    case 'bold':
      return <strong>{text}</strong>;
    case 'italic':
      return <em>{text}</em>;
    case 'struck':
      return <s>{text}</s>;
    case 'code':
      return <Code>{text}</Code>;
    case 'pre':
      return <Code block>{text.trim()}</Code>;
    case 'link':
      return (
        <Anchor component="span" inherit underline="always">
          {text}
        </Anchor>
      );
    case 'text':
      return text;
  }
}
