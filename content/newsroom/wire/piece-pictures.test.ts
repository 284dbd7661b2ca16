import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { awaitsPictures, pictureReader } from './piece-pictures.ts'

const push = { kind: 'push', folder: undefined } as const

it('all pictures of a piece have two minutes, however many hang', async () => {
  let time = 0
  const limits: number[] = []
  const read = pictureReader(push, {
    clock: () => time,
    fetch: async (_, { timeLimit = 0 } = {}) => {
      limits.push(timeLimit)
      time += 50_000
      throw new Error('menggantung')
    },
  })
  for (let picture = 0; picture < 100; picture += 1)
    await expect(read(`https://kb.example/${picture}.jpg`)).rejects.toThrow()
  expect(limits).toEqual([120_000, 70_000, 20_000])
})

it('all pictures of a piece have 200 MB', async () => {
  let fetched = 0
  const read = pictureReader(push, {
    fetch: async (_, { mostBytes = 0 } = {}) => {
      fetched += mostBytes
      return { length: mostBytes } as Buffer
    },
  })
  const all = Array.from({ length: 100 }, (_, picture) => `https://kb.example/${picture}.jpg`)
  for (const file of all) await read(file).catch(() => undefined)
  expect(fetched).toBe(200_000_000)
})

it('a piece waits some minutes for the pictures that it names', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-'))
  const arrived = new Date('2026-03-02T05:00:00Z')
  const awaits = (files: string[], seconds: number) =>
    awaitsPictures(
      {
        body: files.map((file) => ({
          type: 'image',
          picture: { file, alt: 'Jembatan', aiUse: 'none' },
        })),
      },
      folder,
      arrived,
      new Date(arrived.getTime() + seconds * 1_000),
    )
  writeFileSync(join(folder, 'ada.jpg'), 'gambar')
  expect(await awaits(['ada.jpg', 'https://kb.example/1.jpg'], 1)).toBe(false)
  expect(await awaits(['ada.jpg', 'belum.jpg'], 1)).toBe(true)
  expect(await awaits(['ada.jpg', 'belum.jpg'], 180)).toBe(false)
  rmSync(folder, { recursive: true })
})
