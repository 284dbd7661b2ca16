import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { nitfHtml } from '#content/intake/wire/nitf/nitf-html.ts'
import { innerHtml } from '#content/intake/wire/sent/markup-html.ts'
import type { SentBody } from '#content/intake/wire/sent/sent-item.ts'
import type { XmlElement } from '#content/intake/wire/sent/xml-tree.ts'
import { OWN_BODY_TYPE } from '#content/model/story/own-body-type.ts'

/** The fullest form of the text of an item. */
export function newsmlBody(
  item: XmlElement,
  onLoss: (reason: string) => void,
): SentBody | undefined {
  const content = item.first('contentSet')
  if (!content) return undefined
  const own = content
    .within('inlineData')
    .find((data) => data.attribute('contenttype') === OWN_BODY_TYPE)
  const others = publicBody(content, own, onLoss)
  return own && others
    ? { kind: 'own', text: own.text(), otherwise: others, line: own.line }
    : others
}

/** The text in a form that every receiver can read, markup before characters. */
function publicBody(
  content: XmlElement,
  own: XmlElement | undefined,
  onLoss: (reason: string) => void,
): SentBody | undefined {
  const inline = content.within('inlineXML')
  const html = inline
    .flatMap((each) => each.elements())
    .find(({ name }) => /^(?:html|body|div|section|article|p)$/.test(name))
  if (html) {
    const body = html.name === 'html' ? html.first('body') : html
    // Paragraphs may stand beside each other, without anything around them.
    const around = html.name === 'p' ? inline.find((each) => each.elements().includes(html)) : body
    if (around) return markedBody(around, onLoss)
  }
  const nitf = inline.flatMap((each) => each.elements()).find(({ name }) => name === 'nitf')
  const text = nitf?.at('body', 'body.content')
  if (text) return { kind: 'html', html: nitfHtml(text, onLoss), line: text.line }
  const data = content.within('inlineData').find((each) => each !== own)
  if (data) return dataBody(data)
  const [unknown] = inline
  if (unknown) onLoss(`Isi berjenis “${unknown.attribute('contenttype') ?? '?'}” tidak diambil.`)
  return undefined
}

/** XHTML; what is in it but the lines of a teleprinter is plain text. */
function markedBody(around: XmlElement, onLoss: (reason: string) => void): SentBody {
  const [only, second] = around.elements()
  const isLines =
    only &&
    !second &&
    /^(?:p|pre)$/.test(only.name) &&
    only.elements().length === 0 &&
    /\n\s*\n|\n {2,}\S/.test(only.text().trim())
  if (isLines) return { kind: 'text', text: only.text(), line: only.line }
  const html = innerHtml(around, (element) => {
    // What stands in a header are the facts of the item once more.
    if (element.name !== 'header' || element.within('h1').length === 0) return undefined
    onLoss('Kepala naskah di dalam isi tidak diambil; isinya sama dengan data naskah.')
    return ''
  })
  return { kind: 'html', html, line: around.line }
}

/** Text in characters; some send HTML as it. */
function dataBody(data: XmlElement): SentBody {
  const encoding = data.attribute('encoding')
  if (encoding) {
    throw new UnreadableCopy(
      `Isi naskah ini dikodekan (${encoding}); minta sebagai teks.`,
      data.line,
    )
  }
  const text = data.text().trim()
  const isHtml =
    /html/.test(data.attribute('contenttype') ?? '') ||
    /^<(?:p|div|html|section|h[1-6])\b/i.test(text)
  return isHtml
    ? { kind: 'html', html: text, line: data.line }
    : { kind: 'text', text, line: data.line }
}
