import { describe, expect, it } from 'vitest'
import { goldenCases, goldenOutput, readingOf } from './golden-cases.ts'

const FOLDER = import.meta.dirname

describe('wire copy becomes a story', () => {
  it.each(goldenCases(FOLDER))('%s', (name) => {
    expect(readingOf(FOLDER, name, 'input.txt')).toEqual(goldenOutput(FOLDER, name))
  })
})
