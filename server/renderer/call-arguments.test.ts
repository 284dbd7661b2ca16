import { describe, expect, it } from 'vitest'
import { readCallArguments } from './call-arguments.ts'

const PLAIN = 'text/plain;charset=UTF-8'
const read = (text: string) => readCallArguments(Buffer.from(text), PLAIN)

/** The arguments in a form with `parts`. */
async function readForm(parts: Record<string, string | Blob>) {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) form.append(name, part)
  const sent = new Response(form)
  return readCallArguments(
    Buffer.from(await sent.arrayBuffer()),
    sent.headers.get('content-type') ?? '',
  )
}

describe('the arguments of a call', () => {
  it.each([
    ['[{"name":"x"}]', [{ name: 'x' }]],
    ['[{"id":"$undefined","price":"$$5"}]', [{ id: undefined, price: '$5' }]],
    ['["$D2026-03-07T06:38:00.000Z"]', ['2026-03-07T06:38:00.000Z']],
    ['[{"cell":"$T"}]', [{ cell: {} }]],
    ['[{"data":{"a":1},"first":"$0:0:data"}]', [{ data: { a: 1 }, first: { a: 1 } }]],
    ['[{"data":{"a":["x"]},"first":"$0:0:data:a:0"}]', [{ data: { a: ['x'] }, first: 'x' }]],
  ])('are read: %s', async (text, expected) => {
    expect(await read(text)).toEqual(expected)
  })

  it('may be in several parts of a form', async () => {
    const parts = { '0': '[{"data":"$a","file":"$Bb"}]', '10': '{"a":1}', '11': new Blob(['x']) }
    expect(await readForm(parts)).toEqual([{ data: { a: 1 }, file: {} }])
  })

  it('may be bound to an action before the page calls it', async () => {
    expect(await readForm({ '1': '"bound"', '0': '["$@1","en"]' })).toEqual(['bound', 'en'])
  })

  it.each([
    '',
    '{',
    'null',
    '{}',
    '[]',
    '["$F9"]',
    '["$9"]',
    '["$@1"]',
    '["$n1"]',
    '["$K1"]',
    '["$Q1"]',
    '["$Dx"]',
    '["$0:0:nowhere"]',
    '["$0:0:constructor"]',
    // Without end.
    '["$0"]',
    `[${'{"x":'.repeat(300)}1${'}'.repeat(300)}]`,
    `[["x"]${Array.from({ length: 40 }, (_, at) => `,["$0:${at}","$0:${at}"]`).join('')}]`,
  ])('are not read: %s', async (text) => {
    expect(await read(text)).toBeUndefined()
  })

  it('are not read from a form that lacks a part', async () => {
    expect(await readForm({ '0': '["$1"]' })).toBeUndefined()
    expect(await readForm({ '1': '[1]' })).toBeUndefined()
    expect(await readCallArguments(Buffer.from('x'), 'multipart/form-data')).toBeUndefined()
  })
})
