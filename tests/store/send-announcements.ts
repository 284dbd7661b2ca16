/**
 * Sends the announcements that are due, in a process that a test can kill.
 * @module
 */
import { sendAnnouncements } from '#content/newsroom/announcing/announcement-outbox.ts'
import { store } from '#content/newsroom/newsroom.ts'

await sendAnnouncements(await store(), { url: 'https://warta.example' })
process.exit()
