/**
 * Writes the folder that a machine needs to run Warta: the build, the program, the packages that run, and Node.js.
 * @module
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { builtAt, sourcesChangedAt } from '../build-age.js'
import { type Amount, add, FolderWriting } from './folder-writing.ts'
import { LEFT_OUT_PACKAGE_FILES, LEFT_OUT_PROGRAM_FILES, type LeftOut } from './left-out.ts'
import { packageLock, productionPackages, thisSystem } from './production-packages.ts'
import { removeSymbols } from './symbol-removal.ts'

/** A folder that cannot be written; the message is one line that says what to do. */
export class CannotPackage extends Error {
  override name = 'CannotPackage'
}

/** What a folder consists of. */
export interface Package {
  parts: (Amount & { name: string })[]
  total: Amount
}

const PROGRAM = ['cli', 'content', 'server', 'next.config.js', 'LICENSE']

/** As far as it is read or written here. */
const manifest = z.looseObject({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.looseObject({ node: z.string() }),
})

/** Starts a program of the folder, whatever it is called by and wherever from. */
const launcher = (command: string) => `#!/bin/sh
cd "$(dirname "$(readlink -f "$0")")/.." || exit 1
export NODE_ENV=production
exec ${command}
`

/**
 * As `npm run warta`: a long import or export needs less than 300 MB so, and half as much again otherwise. New and old
 * objects fill less before they are collected, which takes some more processor time, what was theirs goes back to the
 * system, and the threads of the database share their memory.
 */
const COMMAND_LINE =
  'env MALLOC_ARENA_MAX=2 bin/node --max-semi-space-size=8 --heap-growing-percent=30 --no-memory-pool cli/warta.ts "$@"'

/**
 * Writes the production folder of the project in the working folder.
 * @throws {CannotPackage} before anything is written: when the build is missing or stale, packages are not installed, or
 *   the folder is not empty or lies in the project
 */
export function writePackage(folder: string): Package {
  const project = process.cwd()
  const described = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  expectBuild()
  expectNode(described.dependencies.node)
  const packages = installedPackages()
  const target = emptyFolder(project, folder)

  const writing = new FolderWriting(target)
  const parts: Package['parts'] = []
  const total = { files: 0, bytes: 0 }
  const note = (name: string, ...amounts: Amount[]) => {
    const part = { name, files: 0, bytes: 0 }
    for (const amount of amounts) add(part, amount)
    add(total, part)
    parts.push(part)
  }
  const node = writing.copy(process.execPath, 'bin/node')
  node.bytes -= removeSymbols(join(target, 'bin/node'))
  note('Node.js', node)
  note(
    'pages, built',
    writing.copy('.next', '.next', ofProgram('.next')),
    writing.copy('public', 'public'),
  )
  note(
    'program and starter stories',
    ...PROGRAM.map((path) => writing.copy(path, path, ofProgram(path))),
  )
  note(
    `${packages.length} packages`,
    ...packages.map(({ path, name }) => writing.copy(path, path, ofPackage(name))),
  )
  writing.write(
    'bin/portal',
    launcher('bin/node --max-semi-space-size=8 server/main.ts "$@"'),
    0o755,
  )
  writing.write('bin/warta', launcher(COMMAND_LINE), 0o755)
  // Nothing starts without it, so a folder that was cut short does not run.
  writing.write('package.json', `${JSON.stringify(productionManifest(described), null, 2)}\n`)
  return { parts, total }
}

function expectBuild(): void {
  if (builtAt() === 0) throw new CannotPackage('There is no build yet. Run: npm run build')
  if (builtAt() < sourcesChangedAt()) {
    throw new CannotPackage('The build is older than the sources. Run: npm run build')
  }
}

function expectNode(wanted: string): void {
  if (process.versions.node === wanted) return
  throw new CannotPackage(
    `The folder gets the Node.js that makes it, which must be ${wanted}; this is ${process.versions.node}. Run: npm run package -- FOLDER`,
  )
}

function installedPackages() {
  const lock = packageLock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const packages = productionPackages(lock, thisSystem())
  const missing = packages.find(({ path, optional }) => !optional && !existsSync(path))
  if (missing) throw new CannotPackage(`${missing.path} is not installed. Run: npm ci`)
  return packages.filter(({ path }) => existsSync(path))
}

function emptyFolder(project: string, folder: string): string {
  const target = resolve(folder)
  // Its nearest ancestor that exists may be a link into the project.
  let existing = target
  while (!existsSync(existing)) existing = dirname(existing)
  const place = join(realpathSync(existing), relative(existing, target))
  const fromProject = relative(realpathSync(project), place)
  if (!fromProject.startsWith('..')) {
    throw new CannotPackage(`${folder} is inside the project. Name a folder elsewhere.`)
  }
  if (
    existing === target &&
    !(statSync(target).isDirectory() && readdirSync(target).length === 0)
  ) {
    throw new CannotPackage(`${folder} is not an empty folder. Name another one.`)
  }
  mkdirSync(target, { recursive: true, mode: 0o755 })
  return target
}

const isAmong = (rules: readonly LeftOut[], path: string): boolean =>
  rules.some(({ what }) => what.test(path))

const ofProgram = (root: string) => (path: string) =>
  isAmong(LEFT_OUT_PROGRAM_FILES, path ? `${root}/${path}` : root)

function ofPackage(name: string): (path: string) => boolean {
  const rules = LEFT_OUT_PACKAGE_FILES.filter(({ of }) => of === undefined || of.test(name))
  // The packages inside it that run are copied by themselves.
  return (path) => path.startsWith('node_modules/') || isAmong(rules, path)
}

/** What stays of `package.json`: its imports, its versions and what starts it. */
function productionManifest(described: z.infer<typeof manifest>): object {
  const { devDependencies, overrides, allowScripts, scripts, ...rest } = described
  return { ...rest, scripts: { start: scripts.start, warta: scripts.warta } }
}
