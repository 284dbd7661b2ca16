import { describe, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { blocksOfDraft, missingParts, unfinishedBlocks } from './unfinished-blocks.ts'

const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'Tertulis.', format: 0 }] }
const blockOf = (fields: object) => ({ type: 'block', fields })
const bodyOf = (...children: unknown[]) => ({ root: { children } })
const asIs = (reference: unknown) => reference

describe('missingParts', () => {
  const content = bodyOf(paragraph)
  const emptyContent = bodyOf({ type: 'paragraph', children: [] })
  const cells = 'Pulau\tWarga\nRimba\t812'
  it.each([
    ['image', {}, ['media']],
    ['image', { media: null }, ['media']],
    ['image', { media: 7 }, []],
    ['gallery', { media: [7] }, ['media']],
    ['gallery', { media: [7, 8] }, []],
    ['pullQuote', { text: ' ' }, ['text']],
    ['pullQuote', { text: 'Laut itu jalan.' }, []],
    ['table', { title: 'Warga', cells: 'Pulau' }, ['cells']],
    ['table', { title: 'Warga', cells }, []],
    ['chart', { title: 'Warga', media: 7, description: 'Turun.' }, []],
    ['chart', { title: 'Warga', media: 7, description: 'Turun.', cells: 'Pulau' }, ['cells']],
    ['factBox', { title: 'Angka', content: emptyContent }, ['content']],
    ['factBox', { title: 'Angka', content }, []],
    ['embed', { title: 'Peta', url: 'contoh.id' }, ['url']],
    ['embed', { title: 'Peta', url: 'https://contoh.id' }, []],
    ['related', { story: undefined }, ['story']],
  ] as const)('of %s with %j are %j', (blockType, fields, parts) => {
    expect(missingParts(blockType, fields)).toEqual(parts)
  })
})

describe('a body with a block that is not filled in yet', () => {
  const body = bodyOf(paragraph, blockOf({ blockType: 'image' }), paragraph)

  it('has its other blocks as a draft', () => {
    expect(blocksOfDraft(body, asIs, asIs, asIs).map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  it('names the block', () => {
    expect(unfinishedBlocks(body)).toEqual([{ place: 2, blockType: 'image', parts: ['media'] }])
  })
})

it.each([
  ['no body', null],
  ['a block of another kind', bodyOf(blockOf({ blockType: 'poll' }))],
  ['a photo that is no reference', bodyOf(blockOf({ blockType: 'image', media: 'kapal.jpg' }))],
  ['an unknown node', bodyOf({ type: 'horizontalrule' })],
])('%s is unknown in a draft too', (_what, body) => {
  expect(() => blocksOfDraft(body, asIs, asIs, asIs)).toThrow(ZodError)
  expect(unfinishedBlocks(body)).toEqual([])
})
