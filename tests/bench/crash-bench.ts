/**
 * Whether an acknowledged save is ever lost when the saving process is killed.
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseOwnStore } from '#tests/running/own-store.ts'
import { report } from './bench-table.ts'

/** Kills the process at `moments` random moments, on SQLite in a temporary folder. Returns the exit code. */
export async function benchCrashes({
  moments,
  json,
}: {
  readonly moments: number
  readonly json?: string
}): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-crash-'))
  chooseOwnStore(folder)
  const { prepareStore } = await import('#content/newsroom/newsroom.ts')
  const { tryCrashes } = await import('#tests/store/crash-trial.ts')
  const payload = await prepareStore()
  try {
    await payload.create({ collection: 'sections', data: { name: 'News', slug: '', order: 1 } })
    await payload.create({
      collection: 'users',
      data: { email: 'uji@contoh.id', role: 'admin', password: 'perahu biru menyapa gunung' },
    })
    const { saves, scheduled, broken } = await tryCrashes(payload, moments)
    for (const line of broken) process.stderr.write(`${line}\n`)
    return report(
      [
        { what: `saves acknowledged before ${moments} kills`, value: String(saves) },
        {
          what: 'stories scheduled',
          value: String(scheduled),
          goal: 'at least one, or nothing was tried',
          isReached: scheduled > 0,
        },
        {
          what: 'promises broken',
          value: String(broken.length),
          goal: 'none',
          isReached: broken.length === 0,
        },
      ],
      json,
    )
  } finally {
    await payload.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}
