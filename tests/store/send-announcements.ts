/**
 * Sends what is due, in a process that a test can kill.
 * @module
 */
import { sendAnnouncements } from '#content/announcement/announcement-outbox.ts'
import { store } from '#content/store/store.ts'

await sendAnnouncements(await store(), { url: 'https://warta.example' })
process.exit()
