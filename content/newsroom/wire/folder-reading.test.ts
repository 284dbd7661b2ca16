import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { aPiece } from '#tests/factories/wire.ts'
import { type FolderOrder, nothingSeen, readFolder } from './folder-reading.ts'
import { dropPutAway, pictureIn } from './wire-folder.ts'

const now = new Date('2026-03-02T05:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
let root: string
let folder: string
let kept: string[]
let order: FolderOrder

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kawat-'))
  folder = join(root, 'antara')
  mkdirSync(folder)
  kept = []
  order = {
    folder,
    read: () => [],
    keep: async (_, bytes) => void kept.push(Buffer.from(bytes).toString()),
    refuse: async () => {},
    seen: nothingSeen(),
    now,
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Puts a file there that was written a minute ago. */
const put = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  utimesSync(join(folder, name), later(-60), later(-60))
}
const inFolder = (...path: string[]) => readdirSync(join(folder, ...path)).sort()

describe('a file that is being written', () => {
  const writeNow = (content: string, at: Date) => {
    writeFileSync(join(folder, 'a.txt'), content)
    utimesSync(join(folder, 'a.txt'), at, at)
  }
  const look = (seconds: number) => readFolder({ ...order, now: later(seconds) })

  it('is taken whole, however long its sender stalls in the middle of plain text', async () => {
    order.read = () => [aPiece('teks', 1, { format: 'text' })]
    writeNow('setengah', later(0))
    for (const seconds of [0, 1, 5, 9]) await look(seconds)
    writeNow('setengah, lalu selesai', later(9))
    for (const seconds of [10, 15, 18]) await look(seconds)
    expect(kept).toEqual([])
    await look(20)
    expect(kept).toEqual(['setengah, lalu selesai'])
  })

  it('is taken at once when its format says that it is whole', async () => {
    order.read = (bytes) => {
      if (!String(Buffer.from(bytes)).endsWith('}')) throw new UnreadableCopy('Terpotong.')
      return [aPiece('json', 1)]
    }
    writeNow('{', later(0))
    await look(0)
    writeNow('{}', later(1))
    await look(1)
    expect(kept).toEqual(['{}'])
  })

  it('is not read again while nothing changes', async () => {
    let read = 0
    order.read = () => {
      read += 1
      throw new UnreadableCopy('Terpotong.')
    }
    writeNow('{', later(0))
    for (let seconds = 0; seconds < 30; seconds += 1) await look(seconds)
    expect(read).toBe(1)
    await look(30)
    expect(inFolder('gagal')).toEqual(['a.txt', 'a.txt.txt'])
  })
})

describe('a file that cannot be kept', () => {
  beforeEach(() => {
    put('a.txt', 'ditolak')
    put('b.txt', 'baik')
    const { keep } = order
    order.keep = async (pieces, bytes) => {
      if (String(Buffer.from(bytes)) === 'ditolak') throw new Error('jsonb')
      await keep(pieces, bytes)
    }
  })

  it('stops none behind it, and is put away after some tries', async () => {
    await readFolder(order)
    expect(kept).toEqual(['baik'])
    expect(inFolder()).toEqual(['a.txt', 'selesai'])
    for (const seconds of [2, 6, 14, 30]) await readFolder({ ...order, now: later(seconds) })
    expect(inFolder()).toEqual(['gagal', 'selesai'])
    expect(inFolder('gagal')).toEqual(['a.txt', 'a.txt.txt'])
    expect(readFileSync(join(folder, 'gagal', 'a.txt.txt'), 'utf8')).not.toContain('jsonb')
  })

  it('is not tried at every look', async () => {
    for (let look = 0; look < 20; look += 1) await readFolder({ ...order, now: later(look / 20) })
    expect(inFolder()).toContain('a.txt')
  })

  it('is none if the disk is full: then the folder fails', async () => {
    order.keep = () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
    await expect(readFolder(order)).rejects.toThrow()
    expect(inFolder()).toEqual(['a.txt', 'b.txt'])
  })
})

it.skipIf(process.getuid?.() === 0)(
  'a file that may not be read stops none behind it',
  async () => {
    put('a.txt', 'rahasia')
    put('b.txt', 'baik')
    chmodSync(join(folder, 'a.txt'), 0)
    await readFolder(order)
    expect(kept).toEqual(['baik'])
  },
)

describe('a file that is replaced while it is read', () => {
  it.each(['a newer one', 'one of the same size'])('by %s is read again', async (which) => {
    put('a.txt', 'versi 1')
    const { keep } = order
    order.keep = async (pieces, bytes) => {
      await keep(pieces, bytes)
      if (kept.length > 1) return
      put('.lain', which === 'a newer one' ? 'versi 2, lebih panjang' : 'versi 2')
      renameSync(join(folder, '.lain'), join(folder, 'a.txt'))
    }
    for (const seconds of [0, 2]) await readFolder({ ...order, now: later(seconds) })
    expect(kept).toHaveLength(2)
    expect(kept[1]).toContain('versi 2')
    expect(inFolder()).toEqual(['selesai'])
    expect(inFolder('selesai', '2026-03-02')).toEqual(['a.txt'])
  })
})

it('a file that grew after it was put away comes back beside a new one of its name', async () => {
  put('a.txt', 'satu')
  await readFolder(order)
  writeFileSync(join(folder, 'selesai', '2026-03-02', 'a.txt'), 'satu, lalu selesai')
  put('a.txt', 'dua')
  for (const seconds of [1, 65, 66]) await readFolder({ ...order, now: later(seconds) })
  expect(kept.toSorted()).toEqual(['dua', 'satu', 'satu, lalu selesai'])
})

describe('a sender that leads elsewhere with a link', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'lain', '2026-01-01'), { recursive: true })
    writeFileSync(join(root, 'lain', '2026-01-01', 'foto.jpg'), 'rahasia')
  })

  it.each(['selesai', 'gagal'])('has nothing moved there by %s', async (name) => {
    symlinkSync(join(root, 'lain'), join(folder, name))
    put('a.txt', name)
    order.read = () => {
      if (name === 'gagal') throw new Error()
      return []
    }
    await expect(readFolder({ ...order, now: later(60) })).rejects.toThrow(`“${name}”`)
    expect(inFolder()).toContain('a.txt')
    expect(readdirSync(join(root, 'lain'))).toEqual(['2026-01-01'])
  })

  it('has nothing removed or read there', async () => {
    symlinkSync(join(root, 'lain'), join(folder, 'selesai'))
    await dropPutAway(folder, now)
    expect(existsSync(join(root, 'lain', '2026-01-01'))).toBe(true)
    await expect(pictureIn(folder, 'foto.jpg', 1_000)).rejects.toThrow('tidak datang')
  })

  it('has no text of ours written there', async () => {
    mkdirSync(join(folder, 'gagal'))
    symlinkSync(join(root, 'tujuan'), join(folder, 'gagal', 'a.txt.txt'))
    put('a.txt', 'rusak')
    order.read = () => {
      throw new Error()
    }
    await readFolder({ ...order, now: later(60) })
    expect(existsSync(join(root, 'tujuan'))).toBe(false)
    expect(inFolder('gagal')).toHaveLength(3)
  })
})

it('what was put away as failed is kept from the day on which it came here', async () => {
  put('a.txt', 'rusak')
  order.read = () => {
    throw new Error()
  }
  await readFolder({ ...order, now: later(60) })
  const today = Date.now()
  await dropPutAway(folder, new Date(today - 60_000))
  expect(inFolder('gagal')).toHaveLength(2)
  await dropPutAway(folder, new Date(today + 60_000))
  expect(inFolder('gagal')).toEqual([])
})
