/** How far HTML looks for the charset that a page names itself. */
const SNIFFED = 1024

/** The page as text, in the charset of its answer, else of its own `<meta>`, else UTF-8. */
export function htmlText(body: Buffer, contentType: string): string {
  const named =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(body.subarray(0, SNIFFED).toString('latin1'))?.[1]
  return decoderOf(named).decode(body)
}

function decoderOf(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    // A charset that nobody knows: browsers and crawlers go on as well as they can.
    return new TextDecoder()
  }
}

/** Byte of each index of `text`, for indices that only grow. */
export function bytePositions(text: string): (index: number) => number {
  let index = 0
  let bytes = 0
  return (wanted) => {
    if (wanted < index) return bytes - Buffer.byteLength(text.slice(wanted, index))
    bytes += Buffer.byteLength(text.slice(index, wanted))
    index = wanted
    return bytes
  }
}
