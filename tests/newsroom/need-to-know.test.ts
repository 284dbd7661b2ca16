/**
 * What accounts of the desk do not see of each other and of the settings.
 * @module
 */
import { beforeAll, expect, it } from 'vitest'
import { type AskDesk, anAccount, signedIn } from './desk-answers.ts'

let admin: AskDesk
let reporter: AskDesk
beforeAll(async () => {
  admin = await signedIn()
  reporter = await signedIn(await anAccount(admin, 'reporter'))
})

it('the list of protected names is read by those who keep it', async () => {
  await admin('POST', '/api/globals/press', { protectedNames: ['Kenanga Contohwati'] })
  const managing = await signedIn(await anAccount(admin, 'managing-editor'))
  const read = async (ask: AskDesk) => (await ask('GET', '/api/globals/press')).body
  expect((await read(managing)).protectedNames).toEqual(['Kenanga Contohwati'])
  const seen = await read(reporter)
  expect(seen).toHaveProperty('levels')
  expect(JSON.stringify(seen)).not.toContain('Kenanga')
  await admin('POST', '/api/globals/press', { protectedNames: [] })
})

it('hubs and keys are read by administrators', async () => {
  expect((await reporter('GET', '/api/globals/announcing')).status).toBe(403)
  expect((await admin('GET', '/api/globals/announcing')).status).toBe(200)
})

it('an account without a name stands in the log without its e-mail address', async () => {
  const { body: story } = await admin('POST', '/api/articles?draft=true', {
    headline: 'Draf Tanpa Nama Akun',
  })
  const { body: log } = await admin('GET', `/api/story-log?where[article][equals]=${story.doc.id}`)
  expect(log.docs.map(({ actor }: { actor: string }) => actor)).toEqual([
    expect.stringMatching(/^Akun \d+$/),
  ])
  await admin('DELETE', `/api/articles/${story.doc.id}`)
})
