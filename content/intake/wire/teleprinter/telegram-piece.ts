/**
 * Reads IPTC 7901 and ANPA 1312, the formats of teleprinters that agencies still send.
 * @module
 */
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { SentDraft } from '#content/intake/wire/sent/sent-draft.ts'
import { sentPiece } from '#content/intake/wire/sent/sent-piece.ts'
import type { WirePiece } from '#content/intake/wire/wire-piece.ts'
import type { SourceTable } from '#content/intake/wire/words/source-table.ts'
import { anpaItem, isAnpa } from './anpa-1312.ts'
import { iptcItem, isIptc } from './iptc-7901.ts'
import { readTelegrams } from './teleprinter-text.ts'

/**
 * The pieces in a file of messages.
 * @throws {UnreadableCopy} if a message is cut short, or its head is of neither format
 */
export function readTelegramPieces(bytes: Uint8Array, sources: SourceTable): WirePiece[] {
  return readTelegrams(bytes).map((telegram) => {
    const draft = new SentDraft(sources)
    if (isAnpa(telegram)) return sentPiece(anpaItem(telegram, draft), draft)
    if (isIptc(telegram)) return sentPiece(iptcItem(telegram, draft), draft)
    throw new UnreadableCopy(
      `Kepala kawat “${telegram.head.trim().slice(0, 60)}” tidak dikenal: bukan IPTC 7901 dan bukan ANPA 1312.`,
      telegram.line,
    )
  })
}
