/**
 * Saves and schedules endlessly, and prints what was acknowledged; made to be killed.
 * @module
 */
import { setTimeout as delay } from 'node:timers/promises'
import { createLocalReq } from 'payload'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { carryOutSchedule } from '#content/newsroom/story/workflow/schedule.ts'
import { takeStep } from '#content/newsroom/story/workflow/step-taking.ts'

/** Prints one line per acknowledged change. */
const acknowledge = (what: object) => process.stdout.write(`${JSON.stringify(what)}\n`)

const payload = await store()
const [section] = (await payload.find({ collection: 'sections', limit: 1 })).docs
const [user] = (await payload.find({ collection: 'users', limit: 1, depth: 0 })).docs
if (!section || !user) throw new Error('The trial needs a section and an account.')

const carryOut = async (): Promise<never> => {
  for (;;) {
    await carryOutSchedule(payload)
    await delay(5)
  }
}
void carryOut()

const write = async (): Promise<never> => {
  for (;;) {
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
    const headline = `Uji mati ${crypto.randomUUID()}`
    const text = lexicalFromBlocks([
      { type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] },
    ])
    const { id } = await payload.create({
      collection: 'articles',
      data: { headline, section: section.id, body: text, _status: 'draft' } as never,
      draft: true,
      req,
    })
    acknowledge({ id, headline })
    // Each summary starts with the previous one, which tells a save that was stored without acknowledgement from a lost one.
    for (const words of ['kedua', 'kedua, ketiga']) {
      const later = `${headline}, ${words}`
      await payload.update({
        collection: 'articles',
        id,
        data: { headline: later },
        draft: true,
        req,
      })
      acknowledge({ id, headline: later })
    }
    await takeStep(req, id, { step: 'schedule', at: new Date(Date.now() + 150) })
    acknowledge({ id, scheduled: true })
  }
}
await Promise.all([write(), write()])
