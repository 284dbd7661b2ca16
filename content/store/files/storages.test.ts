/**
 * What holds of every storage of files: a disk, and a bucket of a server that speaks the protocol of S3.
 * @module
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type FauxqsServer, startFauxqs } from 'fauxqs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { bucketAddress } from '#content/base/settings/media-bucket.ts'
import { BucketRest } from './bucket-rest.ts'
import { completeList } from './complete-list.ts'
import { diskStorage } from './disk-storage.ts'
import type { FileStorage } from './file-storage.ts'
import { movedFiles } from './moved-files.ts'
import { OwnCopies } from './own-copies.ts'
import { s3Storage } from './s3-storage.ts'
import { copyFiles, removeCopied } from './storage-move.ts'
import { adoptStorage, confirmOwner, type OwnNames } from './storage-owner.ts'
import { UnusableStorage } from './unusable-storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'warta-storages-'))
const NOON = new Date('2020-01-01T12:00:00Z')
let server: FauxqsServer

beforeAll(async () => {
  server = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
  server.createBucket('foto')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'warta')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'rahasia')
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The storage of a node in the bucket. */
function nodeStorage(name: string, address = `s3://foto/redaksi?endpoint=${endpoint()}`) {
  const place = bucketAddress.parse(address)
  return s3Storage(place, { dataDir: join(folder, name), mediaCache: 1_000_000 })
}

const endpoint = () => `http://127.0.0.1:${server.port}`

const text = async (storage: FileStorage, path: string) => (await storage.read(path))?.toString()

describe.each([
  ['a disk', () => diskStorage(join(folder, 'disk'))],
  ['a bucket', () => nodeStorage('contract')],
])('%s', (_, open) => {
  let storage: FileStorage
  beforeAll(async () => {
    storage = open()
    await storage.write('/media/aa11/full-480.jpg', Buffer.from('satu'))
    await storage.write('/media/aa11/full-960.jpg', Buffer.from('dua'))
    await storage.write('/originals/bb22.jpeg', Buffer.from('asli'))
    await storage.write('/removals/catatan.json', Buffer.from('{}'))
  })

  it('gives back what it was given', async () => {
    expect(await text(storage, '/media/aa11/full-480.jpg')).toBe('satu')
    expect(await text(storage, '/originals/bb22.jpeg')).toBe('asli')
    const content = await storage.open('/media/aa11/full-960.jpg')
    expect(content && (await buffer(content)).toString()).toBe('dua')
    expect(await storage.size('/originals/bb22.jpeg')).toBe(4)
    expect(await storage.exists('/originals/bb22.jpeg')).toBe(true)
  })

  it('says what is not there', async () => {
    const path = '/media/aa11/full-1.jpg'
    expect(await storage.read(path)).toBeUndefined()
    expect(await storage.open(path)).toBeUndefined()
    expect(await storage.size(path)).toBeUndefined()
    expect(await storage.exists('/media/aa11')).toBe(false)
    expect(await storage.copy(path, join(folder, 'tiada'))).toBe(false)
    expect(readdirSync(folder)).not.toContain('tiada')
    expect(await storage.list('/media/tiada')).toEqual([])
    await storage.remove(path)
    await storage.move(path, '/originals/aa11/full-1.jpg')
  })

  it('lists files and folders, and all files of photos, originals first', async () => {
    expect((await storage.list('/media/aa11')).sort()).toEqual(['full-480.jpg', 'full-960.jpg'])
    expect(await storage.list('/media')).toEqual(['aa11'])
    expect(await storage.listOlder('/media', NOON)).toEqual([])
    expect(await storage.listOlder('/media', new Date(Date.now() + 60_000))).toEqual(['aa11'])
    expect(await Array.fromAsync(storage.all())).toEqual([
      { path: '/originals/bb22.jpeg', bytes: 4 },
      { path: '/media/aa11/full-480.jpg', bytes: 4 },
      { path: '/media/aa11/full-960.jpg', bytes: 3 },
    ])
  })

  it('takes files of this machine over, and copies to one', async () => {
    const source = join(folder, 'sumber')
    writeFileSync(source, 'film')
    await storage.take('/media/cc33/film.mp4', source)
    expect(await storage.copy('/media/cc33/film.mp4', join(folder, 'salinan'))).toBe(true)
    expect(readFileSync(join(folder, 'salinan'), 'utf8')).toBe('film')
    const here = await storage.here('/media/cc33/film.mp4')
    expect(here && readFileSync(here, 'utf8')).toBe('film')
  })

  it('keeps what was there, and nothing of the new, when a file cannot be filled', async () => {
    const fails = async (unfinished: string) => {
      writeFileSync(unfinished, 'setengah')
      throw new Error('the disk is gone')
    }
    await expect(storage.put('/media/cc33/film.mp4', fails)).rejects.toThrow('the disk is gone')
    await expect(storage.put('/media/cc33/baru.mp4', fails)).rejects.toThrow('the disk is gone')
    expect(await storage.list('/media/cc33')).toEqual(['film.mp4'])
    expect(await text(storage, '/media/cc33/film.mp4')).toBe('film')
  })

  it('moves a file', async () => {
    await storage.move('/media/cc33/film.mp4', '/originals/cc33/film.mp4')
    expect(await storage.read('/media/cc33/film.mp4')).toBeUndefined()
    expect(await text(storage, '/originals/cc33/film.mp4')).toBe('film')
    await storage.remove('/originals/cc33')
    expect(await storage.list('/originals')).toEqual(['bb22.jpeg'])
  })

  it('removes a folder with its files, and no other one', async () => {
    await storage.write('/media/aa111/full-480.jpg', Buffer.from('lain'))
    await storage.remove('/media/aa11')
    expect(await storage.list('/media')).not.toContain('aa11')
    expect(await storage.exists('/media/aa111/full-480.jpg')).toBe(true)
    await storage.remove('/media/aa111/full-480.jpg')
    expect(await storage.exists('/media/aa111/full-480.jpg')).toBe(false)
  })

  it.each(['/../luar.jpg', '/media/./a.jpg', 'media/a.jpg', '/media//a.jpg'])(
    'refuses %j',
    async (path) => {
      await expect(storage.write(path, Buffer.from('x'))).rejects.toThrow(/Not a path/)
    },
  )
})

it('lists a file that is withheld between the two folders', async () => {
  const disk = diskStorage(join(folder, 'listed'))
  await disk.write('/originals/aa.jpeg', Buffer.from('asli'))
  for (const name of ['bb', 'cc']) await disk.write(`/media/${name}/a.mp3`, Buffer.from(name))
  const paths: string[] = []
  for await (const { path } of completeList(disk)) {
    paths.push(path)
    if (path === '/originals/aa.jpeg') await disk.move('/media/cc', '/originals/cc')
  }
  expect(paths).toEqual(['/originals/aa.jpeg', '/media/bb/a.mp3', '/originals/cc/a.mp3'])
})

describe('the copies of nodes', () => {
  const PATH = '/media/dd44/full-480.jpg'

  it('show at once what another node has written, and no longer what it has removed', async () => {
    const [one, other] = [nodeStorage('one'), nodeStorage('other')]
    await one.write(PATH, Buffer.from('foto'))
    expect(await text(other, PATH)).toBe('foto')
    expect(await text(one, PATH)).toBe('foto')
    await one.remove('/media/dd44')
    expect(await one.here(PATH)).toBeUndefined()
    // The purge tells the others.
    await other.copies.forget(['/media/dd44'])
    expect(await other.here(PATH)).toBeUndefined()
  })

  it('are asked for again when a node cannot know what was removed meanwhile', async () => {
    const [one, other] = [nodeStorage('one'), nodeStorage('other')]
    await one.write(PATH, Buffer.from('foto'))
    await one.write('/media/ee55/full-480.jpg', Buffer.from('tetap'))
    for (const path of [PATH, '/media/ee55/full-480.jpg']) await other.here(path)
    await one.remove('/media/dd44')
    await other.copies.doubt()
    expect(await other.here(PATH)).toBeUndefined()
    expect(await text(other, '/media/ee55/full-480.jpg')).toBe('tetap')
  })

  it('are not kept of a file that is removed while it is on its way', async () => {
    const [one, other] = [nodeStorage('one'), nodeStorage('other')]
    await one.write(PATH, Buffer.from('foto'))
    const file = await other.copies.get(PATH, {
      fetch: async (unfinished) => {
        writeFileSync(unfinished, 'foto')
        await one.remove('/media/dd44')
        await other.copies.forget(['/media/dd44'])
        return true
      },
      exists: () => one.exists(PATH),
    })
    expect(file).toBeUndefined()
    expect(await other.copies.known(PATH)).toBeUndefined()
  })

  it('are shown to nobody before the bucket was asked whether the file is still there', async () => {
    const root = join(folder, 'unasked')
    const copies = new OwnCopies(root, 1_000_000)
    const other = new OwnCopies(root, 1_000_000)
    let seen: string | undefined = 'not asked'
    const file = await copies.get(PATH, {
      fetch: async (unfinished) => {
        writeFileSync(unfinished, 'foto')
        return true
      },
      exists: async () => {
        seen = await other.known(PATH)
        return false
      },
    })
    expect([file, seen]).toEqual([undefined, undefined])
  })

  it('do not become certain when they are forgotten after the bucket was asked', async () => {
    const root = join(folder, 'late')
    const copies = new OwnCopies(root, 1_000_000)
    let isThere = true
    const file = await copies.get(PATH, {
      fetch: async (unfinished) => {
        if (isThere) writeFileSync(unfinished, 'foto')
        return isThere
      },
      exists: async () => {
        const answer = isThere
        isThere = false
        await copies.forget(['/media/dd44'])
        return answer
      },
    })
    expect(file).toBeUndefined()
    expect(await copies.known(PATH)).toBeUndefined()
  })

  it('go from where they are certain last, since others may be on their way there', async () => {
    const root = join(folder, 'order')
    const doubtful = join(root, 'doubtful-x', PATH)
    mkdirSync(dirname(doubtful), { recursive: true })
    writeFileSync(doubtful, 'foto')
    // No folder: removing from it fails.
    writeFileSync(join(root, 'certain'), '')
    await expect(new OwnCopies(root, 1).forget([PATH])).rejects.toThrow(/ENOTDIR/)
    expect(existsSync(doubtful)).toBe(false)
  })

  it('are removed of all other folders when those of one cannot be', async () => {
    const root = join(folder, 'others')
    const copies = new OwnCopies(root, 1_000_000)
    const file = join(root, 'certain', PATH)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'foto')
    writeFileSync(join(root, 'certain', 'media', 'ee55'), '')
    // What is below a file cannot be removed.
    const paths = ['/media/ee55/full-480.jpg', '/media/dd44']
    await expect(copies.forget(paths)).rejects.toThrow(/ENOTDIR/)
    expect(existsSync(file)).toBe(false)
  })

  it('are not brought of a folder that could not be removed, also if they are on their way', async () => {
    const copies = new OwnCopies(join(folder, 'refused'), 1_000_000)
    const fetched: string[] = []
    const remote = {
      fetch: async (unfinished: string) => {
        writeFileSync(unfinished, 'foto')
        fetched.push(unfinished)
        if (fetched.length === 1) await copies.refuse(['/media/dd44'])
        return true
      },
      exists: async () => true,
    }
    expect(await copies.get(PATH, remote)).toBeUndefined()
    expect(await copies.get(PATH, remote)).toBeUndefined()
    expect(fetched).toHaveLength(1)
    expect(await copies.get('/media/ee55/full-480.jpg', remote)).toBeDefined()
    const note = join(folder, 'refused', 'refused', 'media', 'dd44')
    utimesSync(note, NOON, NOON)
    expect(await copies.get(PATH, remote)).toBeDefined()
  })

  it('leave no folders for what is not there, and none in the place of a file', async () => {
    const node = nodeStorage('deep')
    for (const path of ['/media/zz/x.jpg', '/media/a/b/c/d.jpg', `${PATH}/x`]) {
      expect(await node.here(path), path).toBeUndefined()
    }
    expect(existsSync(join(folder, 'deep', 'media-cache', 'certain'))).toBe(false)
    await node.write(PATH, Buffer.from('foto'))
    expect(await text(node, PATH)).toBe('foto')
    expect(await node.here(`${PATH}/x`)).toBeUndefined()
  })

  it('are there while the bucket does not answer; everything else is refused', async () => {
    const second = await startFauxqs({ host: '127.0.0.1', port: 0, logger: false })
    second.createBucket('foto')
    const node = nodeStorage(
      'down',
      `s3://foto?endpoint=http://127.0.0.1:${second.port}&region=id-1`,
    )
    await node.write(PATH, Buffer.from('foto'))
    await node.here(PATH)
    await second.stop()
    const failure = /^MEDIA_URL \(s3:\/\/foto\) does not answer .* Look at its endpoint=\.$/
    await expect(node.here('/media/ff66/full-480.jpg')).rejects.toThrow(failure)
    await expect(node.write(PATH, Buffer.from('baru'))).rejects.toThrow(failure)
    expect(await text(node, PATH)).toBe('foto')
  })
})

describe('a film that no copy is here of', () => {
  const FILM = '/media/gg77/film.mp4'
  const node = () => nodeStorage(`passing-${crypto.randomUUID()}`)
  beforeAll(() => node().write(FILM, Buffer.from('0123456789')))

  it.each([
    ['all of it', undefined, '0123456789', undefined],
    ['a part of it', 'bytes=2-4', '234', 'bytes 2-4/10'],
    ['its end', 'bytes=-3', '789', 'bytes 7-9/10'],
    ['all of it instead of several parts', 'bytes=0-1,3-4', '0123456789', undefined],
  ])(
    'is passed on at once, and comes to this machine meanwhile: %s',
    async (_, range, words, part) => {
      const storage = node()
      const film = await storage.passing?.(FILM, range)
      expect(film).toMatchObject({ bytes: words.length, part })
      expect(film?.part).toBe(part)
      expect((await buffer(film?.content as never)).toString()).toBe(words)
      await expect.poll(() => storage.copies.known(FILM)).toBeTypeOf('string')
      expect(await storage.passing?.(FILM, range)).toBeUndefined()
    },
  )

  it('is not passed on if it is not there, must not be seen, or ends before', async () => {
    const storage = node()
    expect(await storage.passing?.('/media/gg77/lain.mp4')).toBeUndefined()
    expect(await storage.passing?.(FILM, 'bytes=10-')).toBeUndefined()
    await storage.copies.refuse(['/media/gg77'])
    expect(await storage.passing?.(FILM)).toBeUndefined()
  })

  it('is not brought for each of its parts if it cannot be kept', async () => {
    const storage = node()
    const brought = vi.spyOn(storage.copies, 'get').mockRejectedValue(new Error('ENOSPC'))
    for (const range of ['bytes=0-1', 'bytes=2-3', 'bytes=4-5']) {
      const part = await storage.passing?.(FILM, range)
      expect(await buffer(part?.content as never)).toHaveLength(2)
    }
    expect(brought).toHaveBeenCalledTimes(1)
  })

  it('is no photo', async () => {
    const storage = node()
    await storage.write('/media/gg77/full-480.jpg', Buffer.from('foto'))
    expect(await storage.passing?.('/media/gg77/full-480.jpg')).toBeUndefined()
  })
})

it('waits a few seconds for a bucket that takes connections and never answers, and one at a time', async () => {
  let asked = 0
  const { at, arrived } = await silentStore(() => {
    asked += 1
  })
  const node = nodeStorage('silent', `s3://foto?endpoint=${at}`)
  const path = '/media/dd44/full-480.jpg'
  const begun = performance.now()
  const first = node.here(path).catch((error: unknown) => error)
  await arrived
  expect(await first).toMatchObject({ message: expect.stringMatching(/nothing for 3 s/) })
  // Three attempts of ten seconds before.
  expect(performance.now() - begun).toBeLessThan(9_000)
  expect(asked).toBe(1)
  await expect(node.here('/media/dd44/full-960.jpg')).rejects.toThrow(/has just not answered/)
  await expect(node.read('/originals/dd44.jpeg')).rejects.toThrow(/has just not answered/)
  expect(asked).toBe(1)
})

it('has one request try a bucket again that did not answer, and others wait for it', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  const rest = new BucketRest('s3://foto')
  const down = () => Promise.reject(new UnusableStorage('down', { isPassing: true }))
  const both = await Promise.allSettled([rest.ask(down), rest.ask(down)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(rest.ask(async () => 'foto')).rejects.toThrow(/has just not answered/)
  vi.advanceTimersByTime(1_000)
  const late = [rest.ask(down), rest.ask(async () => 'foto')]
  expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ])
  vi.advanceTimersByTime(2_000)
  const answer = Promise.withResolvers<string>()
  const trial = rest.ask(() => answer.promise)
  const waiting = rest.ask(async () => 'juga')
  answer.resolve('foto')
  expect(await Promise.all([trial, waiting])).toEqual(['foto', 'juga'])
  expect(await rest.ask(async () => 'lagi')).toBe('lagi')
})

/** A store that takes requests and never answers them. */
async function silentStore(onRequest: () => void): Promise<{ at: string; arrived: Promise<void> }> {
  const first = Promise.withResolvers<void>()
  const store = createServer((request) => {
    request.resume()
    onRequest()
    first.resolve()
  })
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    store.close()
    store.closeAllConnections()
  })
  const { port } = store.address() as AddressInfo
  return { at: `http://127.0.0.1:${port}`, arrived: first.promise }
}

it.each([
  ['s3://tiada', undefined, ': there is no such bucket. Make it first.'],
  [
    's3://lain',
    [403, 'AccessDenied'],
    ': access is denied. The credentials need to list, read, write and delete there.',
  ],
  [
    's3://lain',
    [403, 'InvalidAccessKeyId'],
    ': the credentials are not accepted. Look at AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and its region=.',
  ],
  [
    's3://lain',
    [301, 'PermanentRedirect'],
    ': the bucket is in another region. Look at its region=.',
  ],
])('refuses %s (%j) in one line that names the setting', async (name, answer, words) => {
  const [status, code] = answer ?? []
  const at = status && code ? await refusingStore(Number(status), String(code)) : endpoint()
  const storage = nodeStorage('refused', `${name}?endpoint=${at}`)
  const failure = await storage.tryOut().catch((error: unknown) => error)
  expect(failure).toMatchObject({ message: `MEDIA_URL (${name})${words}`, isPassing: false })
})

/** A store that answers all requests alike. */
async function refusingStore(status: number, code: string): Promise<string> {
  const store = createServer((request, response) => {
    request.resume()
    response.writeHead(status, { 'content-type': 'application/xml' })
    response.end(`<Error><Code>${code}</Code><Message>x</Message></Error>`)
  })
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    store.close()
    store.closeAllConnections()
  })
  return `http://127.0.0.1:${(store.address() as AddressInfo).port}`
}

it('does not take an object for a folder for a file in it', async () => {
  const whole = nodeStorage('folders', `s3://foto?endpoint=${endpoint()}`)
  await whole.write('/catatan/removals/a.json', Buffer.from('{}'))
  const { openBucket } = await import('./s3-bucket.ts')
  const place = bucketAddress.parse(`s3://foto/catatan?endpoint=${endpoint()}`)
  await openBucket(place).write('catatan/removals/', Buffer.from(''))
  const storage = nodeStorage('folders', `s3://foto/catatan?endpoint=${endpoint()}`)
  expect(await storage.list('/removals')).toEqual(['a.json'])
  expect(await storage.listOlder('/removals', new Date(Date.now() + 60_000))).toEqual(['a.json'])
})

it('tries out a bucket, several nodes at once, and leaves nothing there', async () => {
  const tried = nodeStorage('trial', `s3://foto/percobaan?endpoint=${endpoint()}`)
  await Promise.all(Array.from({ length: 10 }, () => tried.tryOut()))
  const whole = nodeStorage('trial', `s3://foto?endpoint=${endpoint()}`)
  expect(await whole.list('/percobaan')).toEqual([])
})

it('keeps no more copies than there is room for, and those that are used', async () => {
  const root = join(folder, 'bound')
  const copies = new OwnCopies(root, 100)
  const remote = {
    fetch: async (unfinished: string) => {
      writeFileSync(unfinished, Buffer.alloc(30))
      return true
    },
    exists: async () => true,
  }
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
  for (const [index, name] of ['a', 'b', 'c'].entries()) {
    const file = await copies.get(`/media/${name}/full-1.jpg`, remote)
    if (file) utimesSync(file, hoursAgo(9 - index), hoursAgo(20))
  }
  // Somebody writes it since hours.
  mkdirSync(join(root, 'arriving'), { recursive: true })
  writeFileSync(join(root, 'arriving', 'film'), Buffer.alloc(1))
  utimesSync(join(root, 'arriving', 'film'), hoursAgo(30), hoursAgo(30))
  await copies.get('/media/a/full-1.jpg', remote)
  await copies.get('/media/d/full-1.jpg', remote)
  const isThere = (name: string) => existsSync(join(root, 'certain', 'media', name, 'full-1.jpg'))
  await expect.poll(() => isThere('b')).toBe(false)
  for (const name of ['a', 'c', 'd']) expect(isThere(name), name).toBe(true)
  await expect.poll(() => existsSync(join(root, 'certain', 'media', 'b'))).toBe(false)
  expect(existsSync(join(root, 'arriving', 'film'))).toBe(true)
})

it('belongs to the installation that used it first, until another one adopts it', async () => {
  const bucket = nodeStorage('owned', `s3://foto/milik?endpoint=${endpoint()}`)
  const names = (): OwnNames => {
    const kept = new Map<string, object>()
    return {
      get: async <Data extends object>(key: string) => (kept.get(key) as Data | undefined) ?? null,
      set: async (key, value) => void kept.set(key, value),
    }
  }
  const [first, restored] = [names(), names()]
  await confirmOwner(first, bucket, 'https://warta.example')
  await confirmOwner(first, bucket, 'https://warta.example')
  const refused = confirmOwner(restored, bucket, 'https://uji.example')
  await expect(refused).rejects.toThrow(
    /^MEDIA_URL \(s3:\/\/foto\/milik\) belongs to another installation \(https:\/\/warta.example\)/,
  )
  await adoptStorage(restored, bucket, 'https://uji.example')
  await confirmOwner(restored, bucket, 'https://uji.example')
  await expect(confirmOwner(first, bucket, 'https://warta.example')).rejects.toThrow(/media adopt$/)
})

describe('moving', () => {
  const none = () => undefined
  const movesOf = (name: string) => movedFiles(join(folder, name), name, 'there')
  const pathsIn = async (storage: FileStorage) =>
    (await Array.fromAsync(storage.all())).map(({ path }) => path)

  it('copies everything once, reads it back, and leaves the source until it is asked', async () => {
    const disk = diskStorage(join(folder, 'move'))
    const bucket = nodeStorage('move', `s3://foto/pindah?endpoint=${endpoint()}`)
    await disk.write('/originals/aa.jpeg', Buffer.from('asli'))
    await disk.write('/media/aa/full-1.jpg', Buffer.from('satu'))
    const moved = movesOf('move')
    expect(await copyFiles(disk, bucket, moved, none)).toMatchObject({
      copied: 2,
      there: 0,
      bytes: 8,
    })
    await disk.write('/media/bb/full-1.jpg', Buffer.from('dua'))
    await disk.remove('/media/aa')
    expect(await copyFiles(disk, bucket, moved, none)).toEqual({
      copied: 1,
      bytes: 3,
      there: 1,
      removed: 1,
      others: [],
    })
    expect(await pathsIn(bucket)).toEqual(['/originals/aa.jpeg', '/media/bb/full-1.jpg'])

    await bucket.remove('/media/bb')
    expect(await removeCopied(disk, bucket, none)).toEqual({
      removed: 1,
      kept: ['/media/bb/full-1.jpg'],
    })
    expect(await pathsIn(disk)).toEqual(['/media/bb/full-1.jpg'])
    expect(
      (await copyFiles(bucket, diskStorage(join(folder, 'back')), movesOf('back'), none)).copied,
    ).toBe(1)
  })

  it('leaves what other nodes have put there, each with its own disk', async () => {
    const bucket = nodeStorage('all', `s3://foto/semua?endpoint=${endpoint()}`)
    const copy = async (name: string) => {
      const disk = diskStorage(join(folder, name))
      await disk.write(`/media/${name}/full-1.jpg`, Buffer.from(name))
      return copyFiles(disk, bucket, movesOf(name), none)
    }
    await copy('a1')
    expect(await copy('b2')).toMatchObject({
      copied: 1,
      removed: 0,
      others: ['/media/a1/full-1.jpg'],
    })
    expect(await copy('a1')).toMatchObject({
      there: 1,
      removed: 0,
      others: ['/media/b2/full-1.jpg'],
    })
    expect(await pathsIn(bucket)).toEqual(['/media/a1/full-1.jpg', '/media/b2/full-1.jpg'])
  })

  it('removes nothing there when the source has lost most of its files', async () => {
    const [disk, target] = ['lost', 'lost-target'].map((name) => diskStorage(join(folder, name)))
    if (!disk || !target) throw new Error('two disks')
    for (const name of ['aa', 'bb', 'cc']) {
      await disk.write(`/media/${name}/full-1.jpg`, Buffer.from(name))
    }
    await copyFiles(disk, target, movesOf('lost'), none)
    for (const name of ['aa', 'bb']) await disk.remove(`/media/${name}`)
    expect(await copyFiles(disk, target, movesOf('lost'), none)).toMatchObject({
      removed: 0,
      others: ['/media/aa/full-1.jpg', '/media/bb/full-1.jpg'],
    })
  })

  it('takes nothing for copied that comes back with other content', async () => {
    const disk = diskStorage(join(folder, 'wrong'))
    await disk.write('/media/aa/full-1.jpg', Buffer.from('satu'))
    const target = diskStorage(join(folder, 'wrong-target'))
    const lossy: FileStorage = {
      ...target,
      take: (path) => target.write(path, Buffer.from('rusk')),
    }
    await expect(copyFiles(disk, lossy, movesOf('wrong'), none)).rejects.toThrow(
      /came back .* with other content/,
    )
    expect(await pathsIn(target)).toEqual([])
    expect(await pathsIn(disk)).toEqual(['/media/aa/full-1.jpg'])
  })

  it('does not empty the target because a source has nothing', async () => {
    const target = diskStorage(join(folder, 'full'))
    await target.write('/media/aa/full-1.jpg', Buffer.from('satu'))
    const empty = diskStorage(join(folder, 'empty'))
    await expect(copyFiles(empty, target, movesOf('empty'), none)).rejects.toThrow(
      /has no files\.$/,
    )
    expect(await pathsIn(target)).toEqual(['/media/aa/full-1.jpg'])
  })
})
