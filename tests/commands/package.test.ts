/**
 * The production folder: small, and complete for everything that a portal does, where it may not be written to. It is
 * made and started as the image does it.
 * @module
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thisSystem } from '#server/packaging/production-packages.ts'
import { tokenFor } from '#tests/running/desk-account.ts'
import { freePort } from '#tests/running/free-port.ts'
import { takeKeptPhotos } from '#tests/running/kept-photos.ts'
import { untilItAnswers } from '#tests/running/portal-process.ts'
import { end } from '#tests/running/process-ending.ts'
import { isInstalled } from '#tests/running/program-path.ts'
import { type Image, makeImage } from './image-stages.ts'

/** What is not taken out of Node.js without `strip` has 33 MB. */
const MOST_BYTES = isInstalled('strip') ? 300e6 : 335e6
/** What starts something when it is imported. */
const PROGRAMS =
  /^(?:server\/(?:main|portal|outer-edge|prepare-store|renderer\/renderer|worker\/worker|edge\/edge-command)|cli\/warta|content\/intake\/(?:heic\/heic-decoding|attachment\/attachment-measuring))\.ts$/
const ACCOUNT = { email: 'uji@contoh.id', password: 'perahu biru menyapa gunung' }

const place = mkdtempSync(join(tmpdir(), 'warta-package-'))
chmodSync(place, 0o755)
const root = join(place, 'image')
const folder = join(root, 'program')
const dataDir = join(root, 'data')
afterAll(() => {
  for (const path of existsSync(folder) ? foldersBelow(folder) : []) chmodSync(path, 0o755)
  rmSync(place, { recursive: true, force: true })
})

const linksOf = (program: string): string =>
  spawnSync('ldd', [program], { encoding: 'utf8' }).stdout

/** The packages of Debian that libraries are from. */
function debianPackages(paths: readonly string[]): Set<string> {
  // Packages name their files by the path that `/lib` had before it became a link.
  const names = new Set(paths.flatMap((path) => [path, `/usr${path}`]))
  const { stdout } = spawnSync('dpkg', ['-S', ...names], { encoding: 'utf8' })
  return new Set(stdout.match(/^[^:\n]+/gm))
}

const foldersBelow = (path: string): string[] => [
  path,
  ...readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name)),
]

/** Runs `npm run package -- FOLDER` in the project `project`. */
function writePackage(to: readonly string[], project = process.cwd()) {
  const command = resolve('server/packaging/package-command.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...to], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, output: stdout, errors: stderr }
}

describe('npm run package refuses', () => {
  const PAST = new Date('2026-01-01')
  const NOW = new Date('2026-02-01')

  /** The least that is a project with a build. */
  function aProject(): string {
    const project = mkdtempSync(join(place, 'project-'))
    const files = {
      'package.json': JSON.stringify({
        scripts: {},
        dependencies: { node: process.versions.node, pino: '1.0.0' },
      }),
      'package-lock.json': JSON.stringify({
        packages: {
          '': { dependencies: { node: process.versions.node, pino: '1.0.0' } },
          'node_modules/pino': {},
        },
      }),
      'node_modules/pino/index.js': '',
      'app/page.tsx': '',
      '.next/BUILD_ID': 'build',
    }
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(project, path, '..'), { recursive: true })
      writeFileSync(join(project, path), content)
    }
    for (const path of ['app/page.tsx', 'app', 'package-lock.json'])
      utimesSync(join(project, path), PAST, PAST)
    utimesSync(join(project, '.next/BUILD_ID'), NOW, NOW)
    return project
  }

  it.each<[what: string, spoil: (project: string) => string, words: RegExp]>([
    [
      'without a build',
      (project) => {
        rmSync(join(project, '.next'), { recursive: true })
        return join(place, 'new')
      },
      /^There is no build yet\. Run: npm run build\n$/,
    ],
    [
      'with a build that is older than the sources',
      (project) => {
        writeFileSync(join(project, 'app/page.tsx'), 'export {}')
        return join(place, 'new')
      },
      /^The build is older than the sources\. Run: npm run build\n$/,
    ],
    [
      'with another Node.js than that of the project',
      (project) => {
        const described = { scripts: {}, dependencies: { node: '1.2.3' } }
        writeFileSync(join(project, 'package.json'), JSON.stringify(described))
        return join(place, 'new')
      },
      /^The folder gets the Node\.js that makes it, which must be 1\.2\.3; .*\n$/,
    ],
    [
      'with a package that is not installed',
      (project) => {
        rmSync(join(project, 'node_modules'), { recursive: true })
        return join(place, 'new')
      },
      /^node_modules\/pino is not installed\. Run: npm ci\n$/,
    ],
    ['a folder inside the project', (project) => join(project, 'a/b'), /is inside the project\./],
    ['the project', (project) => project, /is inside the project\./],
    [
      'a folder that a link puts inside the project',
      (project) => {
        symlinkSync(project, `${project}-link`)
        return `${project}-link/a`
      },
      /is inside the project\./,
    ],
    ['a folder that is not empty', () => tmpdir(), /is not an empty folder\./],
    ['a file', (project) => fileBeside(project), /is not an empty folder\./],
  ])('%s', (_what, spoil, words) => {
    const project = aProject()
    const to = spoil(project)
    const { status, output, errors } = writePackage([to], project)
    expect([status, output]).toEqual([1, ''])
    expect(errors).toMatch(words)
    expect(existsSync(join(place, 'new'))).toBe(false)
    expect(existsSync(join(project, 'a'))).toBe(false)
  })

  it('no folder, or two', () => {
    for (const given of [[], ['a', 'b']]) {
      const { status, errors } = writePackage(given)
      expect([status, errors]).toEqual([
        1,
        'Name one folder that does not exist yet: npm run package -- FOLDER\n',
      ])
    }
  })

  function fileBeside(project: string): string {
    writeFileSync(`${project}.txt`, '')
    return `${project}.txt`
  }
})

describe('the image, and the production folder in it', () => {
  let image: Image
  let url: string
  let variables: Record<string, string>
  let portal: ChildProcess

  /** As the image's account where this is possible, with nothing of this process's environment. */
  const inImage = () => ({
    cwd: image.workingFolder,
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production' as const, ...variables },
    ...(process.getuid?.() === 0 && { uid: image.user, gid: image.user }),
  })

  function run([program = '', ...parameters]: readonly string[], cwd = image.workingFolder) {
    const { stdout, stderr, status } = spawnSync(
      resolve(image.workingFolder, program),
      parameters,
      { ...inImage(), cwd, encoding: 'utf8' },
    )
    return `${stdout}${stderr}exit ${status}`
  }
  const warta = (...parameters: string[]) => run(['bin/warta', ...parameters], '/')

  beforeAll(async () => {
    image = makeImage(root)
    for (const path of foldersBelow(folder)) chmodSync(path, statSync(path).mode & ~0o222)
    const port = String(await freePort())
    url = `http://127.0.0.1:${port}`
    variables = { ...image.variables, HOST: '127.0.0.1', PORT: port, SITE_URL: url }
    takeKeptPhotos(dataDir)
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', `${image.user}`, dataDir])
    const [program = '', ...parameters] = image.command
    portal = spawn(resolve(image.workingFolder, program), parameters, {
      ...inImage(),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await untilItAnswers(portal)
  })
  afterAll(() => portal && end(portal))

  it('runs as an account of its own, with everything that changes in its volume', () => {
    expect(image.user).toBeGreaterThan(0)
    expect(image.workingFolder).toBe(folder)
    expect(image.variables).toMatchObject({ HOST: '0.0.0.0', DATA_DIR: dataDir })
    expect(readFileSync(join(folder, 'bin/portal'), 'utf8')).toContain(
      `exec ${image.command.join(' ')} "$@"\n`,
    )
  })

  it('is found healthy while it runs, and only then', () => {
    expect(run(image.healthCheck)).toBe('exit 0')
    const port = variables.PORT ?? ''
    variables.PORT = '1'
    expect(run(image.healthCheck)).toBe('exit 1')
    variables.PORT = port
  })

  it.skipIf(!isInstalled('dpkg'))('has the libraries that its programs load', () => {
    const programs = globSync(['bin/node', '**/*.node', '**/*.so*'], { cwd: folder })
    const loaded = programs.flatMap((program) =>
      [...linksOf(join(folder, program)).matchAll(/=> (\/\S+)/g)].map(([, path = '']) => path),
    )
    const ofSystem = loaded.filter((path) => !path.startsWith(folder))
    // The C library is in every image.
    const there = ['libc6', ...image.systemPackages]
    const needed = debianPackages(ofSystem)
    expect(needed).toContain('libstdc++6')
    expect([...needed].filter((name) => !there.includes(name))).toEqual([])
  })

  it('is small', () => {
    const sizes = new Map<number, number>()
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const { ino, blocks } = lstatSync(join(folder, entry))
      sizes.set(ino, blocks * 512)
    }
    const onDisk = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    expect(onDisk).toBeLessThan(MOST_BYTES)
    expect(image.printed).toMatch(/ MB +\d+ files {2}together\n$/)
  })

  it('has nothing of development in it', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const unneeded = files.filter((path) =>
      /\.map$|\.d\.[cm]?ts$|\.test\.tsx?$|^(?:app|components|tests|docs)\/|node_modules\/(?:monaco-editor|typescript|vitest|@next\/swc-[^/]*)\//.test(
        path,
      ),
    )
    expect(unneeded).toEqual([])
    const here = Object.values(thisSystem())
    const others = ['arm64', 'x64', 'darwin', 'linux', 'win32', 'musl'].filter(
      (name) => !here.includes(name),
    )
    const ofOthers = new RegExp(`-(?:${others.join('|')})[^/]*/`)
    expect(files.filter((path) => ofOthers.test(path))).toEqual([])
  })

  it('has every package that a module imports', () => {
    const modules = globSync('{cli,content,server}/**/*.ts', { cwd: folder }).filter(
      (path) => !PROGRAMS.test(path),
    )
    expect(modules.length).toBeGreaterThan(300)
    // The decoder of phones' pictures is loaded by one of the programs only.
    const imported = [...modules.map((path) => `./${path}`), 'libheif-js/wasm-bundle.js']
    const imports = `for (const one of ${JSON.stringify(imported)}) await import(one)
      process.exit()`
    const loading = ['--import', './server/package-loading.ts', '--input-type=module']
    expect(run(['bin/node', ...loading, '--eval', imports])).toBe('exit 0')
  })

  it('serves readers', async () => {
    const front = await fetch(url)
    const page = await front.text()
    expect(front.status).toBe(200)
    const [story = ''] = /href="(\/[a-z-]+\/[a-z0-9-]+)"/.exec(page)?.slice(1) ?? []
    // Drawn with fonts that lie in a package.
    const [card = ''] = /\/kartu\/[\w/-]+\.png/.exec(page) ?? []
    expect([story, card]).not.toContain('')
    for (const path of [story, card, '/rss.xml', '/sitemap.xml', '/cari?q=laut', '/enhance.js']) {
      expect((await fetch(url + path)).status, path).toBe(200)
    }
  })

  it('imports a story, and renders its photo for the story’s page', async () => {
    const photo = join(place, 'foto.jpg')
    const copy = join(place, 'berita.txt')
    const picture = { width: 1200, height: 800, channels: 3, background: 'teal' } as const
    await sharp({ create: picture }).jpeg().toFile(photo)
    writeFileSync(copy, readFileSync('tests/portal/wire-copy.txt'))
    const imported = warta('import', copy, '--photo', photo, '--json')
    expect(imported).toMatch(/exit 0$/)
    const [address = ''] = /http:[^"]+/.exec(imported) ?? []
    const page = await (await fetch(address)).text()
    const [image = ''] = /\/media\/[^"\s]+\.avif/.exec(page) ?? []
    const answer = await fetch(url + image)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/avif'])
  })

  it('lets editors sign in, opens the story form with its scripts, and takes a photo', async () => {
    const { email, password } = ACCOUNT
    const account = ['--email', email, '--role', 'admin', '--password', password]
    expect(warta('user', 'add', ...account)).toMatch(/exit 0$/)
    const door = await fetch(`${url}/admin/login`)
    expect([door.status, await door.text()]).toEqual([200, expect.stringContaining('<form')])

    const authorization = await tokenFor(url, ACCOUNT)
    const cookie = `warta-token=${authorization.replace('JWT ', '')}`
    const form = await fetch(`${url}/admin/collections/articles/create`, {
      headers: { cookie, origin: url },
    })
    const page = await form.text()
    expect(form.status).toBe(200)
    expect(page.includes('field-headline'), 'the field of the headline').toBe(true)
    const files = new Set(page.match(/\/_next\/static\/[\w~.-]+(?:\/[\w~.-]+)*\.(?:js|css)/g))
    expect(files.size).toBeGreaterThan(5)
    for (const path of files) expect((await fetch(url + path)).status, path).toBe(200)
    for (const path of [
      '/admin',
      '/admin/collections/articles',
      '/admin/kilat',
      '/admin/keamanan',
    ]) {
      const screen = await fetch(url + path, { headers: { cookie, origin: url } })
      expect(screen.status, path).toBe(200)
    }

    const photo = new FormData()
    const words = { alt: 'Laut', caption: 'Laut tenang.', credit: 'Uji' }
    // A phone's picture is decoded by a program of its own.
    const bytes = readFileSync('content/intake/heic/heic-sample.heic')
    photo.set('_payload', JSON.stringify(words))
    photo.set('file', new Blob([bytes], { type: 'image/heic' }), 'laut.heic')
    const uploaded = await fetch(`${url}/api/media`, {
      method: 'POST',
      headers: { authorization },
      body: photo,
    })
    expect([uploaded.status, await uploaded.text()]).toEqual([201, expect.any(String)])
  })

  it('finds itself well, and makes a backup that can be restored', () => {
    const backups = join(dataDir, 'backups')
    expect(warta('backup', backups)).toMatch(/exit 0$/)
    expect(warta('backup', 'verify', backups)).toMatch(/exit 0$/)
    const said = warta('doctor', '--backups', backups)
    expect(said).toMatch(/^ok {4}Build/m)
    expect(said).not.toMatch(/^BAD/m)
  })
})
