import { describe, expect, it } from 'vitest'
import { LineBuffer } from './line-buffer.ts'

describe('lines in one piece of memory', () => {
  it('are text in UTF-8, each with its end', () => {
    const lines = new LineBuffer(10)
    for (const line of ['{"a":"é 🗞"}', '', '{}']) lines.add(line)
    expect([lines.count, lines.text.toString()]).toEqual([3, '{"a":"é 🗞"}\n\n{}\n'])
  })

  it('get more room if they need it, and keep what is there', () => {
    const lines = new LineBuffer(10)
    const long = 'kata '.repeat(100_000)
    for (const line of ['satu', long, 'dua']) lines.add(line)
    expect(lines.text.toString()).toBe(`satu\n${long}\ndua\n`)
  })

  it('are in the same memory once they were cleared', () => {
    const lines = new LineBuffer(100)
    lines.add('satu')
    const { buffer } = lines.text
    lines.clear()
    expect([lines.count, lines.text.length]).toEqual([0, 0])
    lines.add('dua')
    expect(lines.text.toString()).toBe('dua\n')
    expect(lines.text.buffer).toBe(buffer)
  })
})
