/** For a workflow or an incoming webhook: an Adaptive Card. */
export function teamsCard<T extends object>(content: T) {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          ...content,
        },
      },
    ],
  };
}

export function textBlock(text: string, look: object = {}): object {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

export function openUrl(title: string, url: string): object {
  return { type: 'Action.OpenUrl', title, url };
}
