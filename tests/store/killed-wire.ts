/**
 * Takes in agency copy, and kills itself so many milliseconds after so many stories are there: `killed-wire.ts STORIES
 * MILLISECONDS`.
 * @module
 */
import { environment } from '#content/base/settings/environment.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { settlePieces } from '#content/newsroom/wire/piece-settling.ts'
import { WireDuty } from '#content/newsroom/wire/wire-duty.ts'

const [stories, milliseconds] = process.argv.slice(2).map(Number)
const payload = await store()
const duty = new WireDuty(payload, environment().dataDir)

const look = async (): Promise<void> => {
  const { totalDocs } = await payload.count({
    collection: 'articles',
    where: { headline: { like: 'Naskah Dibunuh' } },
  })
  if (totalDocs < (stories ?? 0)) return void setTimeout(look, 5)
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), milliseconds)
}

void look()
while (true) {
  await duty.turn()
  await settlePieces(payload)
}
