/** Bytes in which HTML looks for a `<meta>` charset. */
const SNIFFED = 1024

/** Decodes a page with the charset of its `Content-Type`, or else of its `<meta>`, or else UTF-8. */
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
    // An unknown charset: browsers and crawlers fall back too.
    return new TextDecoder()
  }
}

/** Returns a function from indices of `text` to byte offsets, which is fast for ascending indices. */
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
