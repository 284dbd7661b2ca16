import { describe, expect, it } from 'vitest'
import { unstoredFields } from './written-fields.ts'

const text = (words: string, more = {}) => ({ type: 'text', text: words, format: 0, ...more })
const bodyOf = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', indent: 0, children })

describe('unstoredFields', () => {
  it.each([
    ['nothing', {}, {}, []],
    ['a word more', { headline: 'Kapal Tiba' }, { headline: 'Kapal' }, ['headline']],
    ['a text that was emptied', { headline: '' }, { headline: 'Kapal' }, ['headline']],
    ['an empty text for none', { headline: '' }, { headline: null }, []],
    ['an unticked box for none', { evergreen: false }, {}, []],
    ['what the server adds', { revision: 1, headline: 'Kapal' }, { headline: 'Kapal' }, []],
    ['a record for its id', { hero: { id: 7, alt: 'Kapal' } }, { hero: 7 }, []],
    ['another photo', { hero: 7 }, { hero: 8 }, ['hero']],
    ['rows with ids of their own', { notes: [{ id: 'a1', is: 1 }] }, { notes: [{ is: 1 }] }, []],
    ['a time as the form holds it', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }, []],
    ['an editor without words', { body: bodyOf(paragraph()) }, { body: null }, []],
    [
      'what the editor keeps beside the words',
      { body: bodyOf(paragraph(text('Kapal', { version: 1, style: '' })), paragraph()) },
      { body: bodyOf(paragraph(text('Kapal'))) },
      [],
    ],
    [
      'words of the body',
      { body: bodyOf(paragraph(text('Kapal tiba'))) },
      { body: bodyOf(paragraph(text('Kapal'))) },
      ['body'],
    ],
    [
      'bold words',
      { body: bodyOf(paragraph(text('Kapal', { format: 1 }))) },
      { body: bodyOf(paragraph(text('Kapal'))) },
      ['body'],
    ],
    [
      'another address of a link',
      { body: bodyOf({ type: 'link', fields: { url: '/a' }, children: [text('ini')] }) },
      { body: bodyOf({ type: 'link', fields: { url: '/b' }, children: [text('ini')] }) },
      ['body'],
    ],
    [
      'words in a block',
      { body: bodyOf({ type: 'block', fields: { id: 'a', blockType: 'pullQuote', text: 'x' } }) },
      { body: bodyOf({ type: 'block', fields: { id: 'a', blockType: 'pullQuote', text: '' } }) },
      ['body'],
    ],
  ])('%s', (_what, written, stored, fields) => {
    expect(Object.keys(unstoredFields(written, [stored]))).toEqual(fields)
  })

  it('takes each field from the request or from its answer', () => {
    const written = { headline: 'Kapal', slug: 'kapal' }
    expect(unstoredFields(written, [{ headline: 'Kapal' }, { slug: 'kapal' }])).toEqual({})
  })
})
