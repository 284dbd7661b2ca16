import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
} from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { describe, expect, it } from 'vitest'
import { $findMatches, $replaceMatches, placesIn, type Wanted } from './text-search.ts'

const looseFor = (words: string): Wanted => ({ words, matchesCase: false, isWhole: false })

describe('places in a text', () => {
  const found = (text: string, wanted: Wanted) =>
    placesIn(text, wanted).map(([from, until]) => text.slice(from, until))

  it('are found whatever the case, unless it must be the same', () => {
    expect(found('Bupati dan bupati', looseFor('bupati'))).toEqual(['Bupati', 'bupati'])
    expect(found('Bupati dan bupati', { ...looseFor('bupati'), matchesCase: true })).toEqual([
      'bupati',
    ])
  })

  it('are whole words where that is asked, also beside letters with accents and numbers', () => {
    const whole = { ...looseFor('RI'), isWhole: true }
    expect(found('RI, diri, RIé, RI2, “RI”', whole)).toEqual(['RI', 'RI'])
  })

  it('take signs as they are, and nothing for no words', () => {
    expect(found('Rp1.000 (a.b) aXb', looseFor('a.b'))).toEqual(['a.b'])
    expect(found('apa saja', looseFor(''))).toEqual([])
  })
})

/** An editor of paragraphs; each text is plain, `*bold*`, or `|` for a line break. */
function anEditor(...paragraphs: string[][]) {
  const editor = createHeadlessEditor({
    onError: (error) => {
      throw error
    },
  })
  editor.update(
    () => {
      for (const texts of paragraphs) {
        const paragraph = $createParagraphNode()
        for (const text of texts) {
          if (text === '|') paragraph.append($createLineBreakNode())
          else if (text.startsWith('*')) {
            paragraph.append($createTextNode(text.slice(1, -1)).toggleFormat('bold'))
          } else paragraph.append($createTextNode(text))
        }
        $getRoot().append(paragraph)
      }
    },
    { discrete: true },
  )
  return editor
}

describe('replacing in an editor', () => {
  const replaced = (wanted: Wanted, text: string, ...paragraphs: string[][]) => {
    const editor = anEditor(...paragraphs)
    let count = 0
    editor.update(
      () => {
        const matches = $findMatches(wanted)
        count = matches.length
        $replaceMatches(matches, text)
      },
      { discrete: true },
    )
    return editor.read(() => ({
      count,
      texts: $getRoot()
        .getAllTextNodes()
        .map((node) =>
          node.hasFormat('bold') ? `*${node.getTextContent()}*` : node.getTextContent(),
        ),
      text: $getRoot().getTextContent(),
    }))
  }

  it('replaces every place, several in one text', () => {
    expect(
      replaced(looseFor('kali'), 'sungai', ['Kali ini: kali dan kali.'], ['Tepi kali']),
    ).toMatchObject({ count: 4, text: 'sungai ini: sungai dan sungai.\n\nTepi sungai' })
  })

  it('finds words that are partly bold, and leaves what stands around them as it was', () => {
    expect(
      replaced(looseFor('Banda Aceh'), 'Sigli', ['Di ', '*Ban*', 'da Aceh, ', '*Banda Aceh*', '.']),
    ).toEqual({
      count: 2,
      texts: ['Di ', '*Sigli*', ', ', '*Sigli*', '.'],
      text: 'Di Sigli, Sigli.',
    })
  })

  it('joins neither lines nor paragraphs', () => {
    expect(replaced(looseFor('airnaik'), 'x', ['air', '|', 'naik'], ['air'], ['naik']).count).toBe(
      0,
    )
  })

  it('takes words away, and does not look again at what it has put in', () => {
    expect(replaced(looseFor('sangat '), '', ['sangat sangat baik']).text).toBe('baik')
    expect(replaced(looseFor('a'), 'aa', ['aba']).text).toBe('aabaa')
  })
})
