import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCopy } from '#content/intake/copy-reading.ts'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'

/** The names of the cases in `folder`: subfolders with `input.*` and `output.json`. */
export function goldenCases(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

/** The expected result of a case: its parsed `output.json`. */
export function goldenOutput(folder: string, name: string): unknown {
  const file = join(folder, name, 'output.json')
  if (!existsSync(file)) throw new Error(`The case ${name} has no output.json.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** The actual result of a case: the story read, or line and reason of the refusal. */
export function readingOf(folder: string, name: string, input: string): unknown {
  try {
    return JSON.parse(JSON.stringify(readCopy(readFileSync(join(folder, name, input)), input)))
  } catch (error) {
    if (!(error instanceof UnreadableCopy)) throw error
    return { refused: { ...(error.line && { line: error.line }), reason: error.reason } }
  }
}
