/**
 * Publishes and withdraws what is due at a given time, in a separate process.
 * @module
 */

import { store } from '#content/newsroom/newsroom.ts'
import { carryOutSchedule } from '#content/newsroom/story/workflow/schedule.ts'

await carryOutSchedule(await store(), new Date(String(process.argv[2])))
process.exit()
