/**
 * The documents describe what exists: every path, link and script that they name.
 * @module
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Without the changelog, which also names what no longer exists. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'content/README.md',
  ...globSync('docs/**/*.md'),
]

const ROOMS = ['.ci', 'app', 'cli', 'components', 'content', 'docs', 'public', 'server', 'tests']
const FILE_TYPES = /\.(?:tsx?|js|css|md|yaml|conf|vcl)$/
const CODE = /`([^`\n]+)`/g
const LINK = /\]\(([^)\s]+)\)/g
const SCRIPT = /\bnpm run ([a-z][\w:-]*)/g
/** Scripts of the public cache tests, which `docs/edge-conformance.md` runs in their own folder. */
const OF_CACHE_TESTS = ['server', 'cli']
const PROSE_WIDTH = 120

const files = new Set(
  ROOMS.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' })).map((path) =>
    basename(path),
  ),
)
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8')
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '')

  it('names paths that exist', () => {
    expect(found(prose, CODE).filter((code) => isMissing(code, document))).toEqual([])
  })

  it('links to files and headings that exist', () => {
    const links = found(prose, LINK).filter((target) => !/^\w+:/.test(target))
    expect(links.filter((target) => leadsNowhere(target, document))).toEqual([])
  })

  it('names scripts of package.json', () => {
    const known = [...Object.keys(scripts), ...OF_CACHE_TESTS]
    expect(found(text, SCRIPT).filter((name) => !known.includes(name))).toEqual([])
  })

  it(`wraps its prose at ${PROSE_WIDTH} characters`, () => {
    // A row of a table is one line, however long.
    const long = prose.split('\n').filter((line) => line.length > PROSE_WIDTH && line[0] !== '|')
    expect(long).toEqual([])
  })
})

describe('a path in a document', () => {
  it.each([
    ['content/base/no-such-file.ts', true],
    ['no-such-file.ts', true],
    ['server/no-such-room/', true],
    ['app/(portal)/[section]/*.no', true],
    ['content/base/time/', false],
    ['deploy/nginx.conf', false],
    ['app/(portal)/[section]/page.tsx', false],
    ['content/audit/rules/*-rules.ts', false],
    ['/api/articles/:id', false],
    ['app-like/text', false],
  ])('%s is missing: %s', (path, missing) => {
    expect(isMissing(path, 'docs/architecture.md')).toBe(missing)
  })
})

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, part = '']) => part)

/** Whether `code` looks like a path of the repository but does not exist, neither from its root nor next to `document`. */
function isMissing(code: string, document: string): boolean {
  if (!/^[\w.()[\]*/-]+$/.test(code) || code.startsWith('/')) return false
  const [room = ''] = code.split('/')
  const isRoom =
    ROOMS.includes(room) || (/\w/.test(room) && existsSync(join(dirname(document), room)))
  const isPath = (code.includes('/') && isRoom) || FILE_TYPES.test(code)
  if (!isPath) return false
  if (!code.includes('/')) return !files.has(code) && !existsSync(code)
  return ![code, join(dirname(document), code)].some((path) =>
    path.includes('*') ? globSync(escapedGlob(path)).length > 0 : existsSync(path),
  )
}

/** Escapes the brackets in the names of routes. */
const escapedGlob = (path: string): string => path.replace(/[[\]()]/g, '?')

function leadsNowhere(target: string, document: string): boolean {
  const [path = '', heading] = target.split('#')
  const file = path ? join(dirname(document), path) : document
  if (!existsSync(file)) return true
  return heading !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(heading)
}

/** The anchors that GitHub gives to headings. */
const anchorsOf = (text: string): string[] =>
  found(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
