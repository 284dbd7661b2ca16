import { describe, expect, it } from 'vitest'
import { goldenCases, goldenOutput, readingOf } from '#tests/golden/wire-to-story/golden-cases.ts'

const FOLDER = import.meta.dirname

describe('Markdown becomes a story', () => {
  it.each(goldenCases(FOLDER))('%s', (name) => {
    expect(readingOf(FOLDER, name, 'input.md')).toEqual(goldenOutput(FOLDER, name))
  })
})
