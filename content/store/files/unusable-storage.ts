/** A storage of files that does not do what it is asked; the message is one line that names it, its setting and the way out. */
export class UnusableStorage extends Error {
  override name = 'UnusableStorage'
  /** Whether the same may work a while later: it does not answer at all. */
  readonly isPassing: boolean

  constructor(message: string, { isPassing, cause }: { isPassing: boolean; cause?: unknown }) {
    super(message, { cause })
    this.isPassing = isPassing
  }
}
