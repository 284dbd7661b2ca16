import type { Payload } from 'payload'
import { dialectOf } from '#content/store/statements.ts'
import type { StoryIndex } from './story-index.ts'
import { postgresIndex } from './story-index-postgres.ts'
import { sqliteIndex } from './story-index-sqlite.ts'

/** The full-text index in the database of `payload`. */
export const storyIndex = (payload: Payload): StoryIndex =>
  dialectOf(payload) === 'postgres' ? postgresIndex(payload) : sqliteIndex(payload)
