/**
 * Carries out the schedule as of the time that it is given, in a process of its own.
 * @module
 */

import { store } from '#content/newsroom/newsroom.ts'
import { carryOutSchedule } from '#content/newsroom/story/workflow/schedule.ts'

await carryOutSchedule(await store(), new Date(String(process.argv[2])))
process.exit()
