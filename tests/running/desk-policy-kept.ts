/**
 * Behind each test of the newsroom: its pages broke no rule of the desk's Content-Security-Policy. A set-up file, because
 * the module of those pages is loaded once for all files.
 * @module
 */
import { afterEach } from 'vitest'
import { expectPolicyKept, watchPolicy } from '#tests/newsroom/desk-page.ts'

watchPolicy()
afterEach(expectPolicyKept)
