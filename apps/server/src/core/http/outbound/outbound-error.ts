/** Why a request of ours came to nothing, in words for whoever asked for it. They tell nothing of the network inside. */
export class OutboundError extends Error {
  constructor(
    message: string,
    /** Whether the same again may fare better at once. */
    readonly isPassing = false,
  ) {
    super(message);
  }
}
