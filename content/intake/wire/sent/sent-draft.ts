import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import { plainText } from '#content/intake/legacy/plain-text.ts'
import { WireDraft } from '#content/intake/wire/wire-draft.ts'
import type { Sent } from './sent-item.ts'

/** A story with an account of its parts, while a document of some format is read. */
export class SentDraft extends WireDraft {
  /** Tells a part that no story has a place for. */
  dropPart(name: string, value: unknown, line: number): void {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    const shown = excerpt(plainText(text), 120)
    if (shown) this.drop({ number: line, text: `${name}: ${shown}` }, 'tidak ada tempatnya')
  }

  /** Tells a part that says something else than its format allows. */
  dropUnreadable(name: string, value: unknown, line: number): void {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    this.drop({ number: line, text: `${name}: ${excerpt(text, 120)}` }, 'tidak terbaca')
  }

  /** Tells an editor what was lost, once. */
  readonly onLoss = (message: string): void => {
    if (!this.notes.warnings.some((warning) => warning.message === message)) {
      this.warn(undefined, message)
    }
  }

  /** The words of `sent` on one line, without tags; `undefined` if there are none. */
  wordsOf(sent: Sent | undefined): string | undefined {
    return sent && (plainText(sent.value) || undefined)
  }
}
