import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { diskStorage } from './files/disk-storage.ts'
import { fillPhotos } from './photo-filling.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f']

async function* files() {
  for (const path of NAMES) yield { path, bytes: 4 }
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-filling-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Waits for `count` turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate)
}

it('brings several files at a time, and all of them', async () => {
  const folder = aFolder()
  let [underWay, most, done] = [0, 0, 0]
  const three = Promise.withResolvers<void>()
  await fillPhotos(folder, diskStorage(folder), {
    what: 'restoring',
    files,
    rows: undefined,
    atOnce: 3,
    bring: async ({ path }) => {
      underWay += 1
      most = Math.max(most, underWay)
      if (underWay === 3) three.resolve()
      await three.promise
      writeFileSync(join(folder, path), 'foto')
      underWay -= 1
    },
    onProgress: (count) => {
      done = count
    },
  })
  expect([most, done]).toEqual([3, 6])
  expect(NAMES.every((name) => existsSync(join(folder, name)))).toBe(true)
})

it('leaves nothing when one fails while others are under way, but what was there', async () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'a'), 'foto')
  const failed = Promise.withResolvers<void>()
  const filling = fillPhotos(folder, diskStorage(folder), {
    what: 'restoring',
    files,
    rows: undefined,
    atOnce: 3,
    bring: async ({ path }) => {
      if (path === 'b') {
        failed.resolve()
        throw new Error('The disk is gone.')
      }
      await failed.promise
      await new Promise(setImmediate)
      writeFileSync(join(folder, path), 'foto')
    },
  })
  await expect(filling).rejects.toThrow('The disk is gone.')
  expect(NAMES.filter((name) => existsSync(join(folder, name)))).toEqual(['a'])
})

it('leaves nothing of files that had not begun when one failed', async () => {
  const folder = aFolder()
  const filling = fillPhotos(folder, diskStorage(folder), {
    what: 'restoring',
    files,
    rows: undefined,
    atOnce: 4,
    bring: async ({ path }) => {
      if (path === 'a') throw new Error('The disk is gone.')
      await turns(50)
      writeFileSync(join(folder, path), 'foto')
    },
  })
  await expect(filling).rejects.toThrow('The disk is gone.')
  // Whatever was still under way would be there by then.
  await turns(500)
  expect(NAMES.filter((name) => existsSync(join(folder, name)))).toEqual([])
})
