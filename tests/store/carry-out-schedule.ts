/**
 * Carries out the schedule as of the time that it is given, in a process of its own.
 * @module
 */
import { carryOutSchedule } from '#content/article/article-schedule.ts'
import { store } from '#content/store/store.ts'

await carryOutSchedule(await store(), new Date(String(process.argv[2])))
process.exit()
