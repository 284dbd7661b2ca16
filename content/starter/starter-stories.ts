import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyIdentity } from '#content/intake/copy/copy-identity.ts'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { readCopy } from '#content/intake/copy-reading.ts'
import { type Statement, sql } from '#content/store/statements.ts'

// A bundle has no folder of its own.
const STORIES = join(process.cwd(), 'content/starter/stories')

/** The stories that a new portal begins with, oldest first, because a story may link to earlier ones. */
export const starterStories = (): IncomingStory[] =>
  readdirSync(STORIES)
    .filter((name) => name.endsWith('.md'))
    .map((file) => readCopy(readFileSync(join(STORIES, file)), file).story)
    .toSorted((one, other) => Number(one.publishedAt) - Number(other.publishedAt))

let identities: readonly string[] | undefined

/** Under which identities the store has them, as the list `'a', 'b'` for `in (…)`. The files are read once. */
export function starterIdentities(): Statement {
  identities ??= starterStories().map(copyIdentity)
  return sql.join(
    identities.map((identity) => sql`${identity}`),
    sql`, `,
  )
}
