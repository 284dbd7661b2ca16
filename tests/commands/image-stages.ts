/**
 * `docs/deploy/Dockerfile`, read and carried out in a folder: the same commands, copies, accounts and settings, without
 * an engine. What only a machine with a network can do is left out: packages of Debian, `npm ci` and the build, in
 * whose place stand the packages and the build of this tree.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs'
import { join, matchesGlob, resolve } from 'node:path'

const DOCKERFILE = 'docs/deploy/Dockerfile'

/** How the image starts. */
export interface Image {
  /** The folder that stands for the root of the image’s file system. */
  root: string
  workingFolder: string
  variables: Record<string, string>
  /** Number of the account. */
  user: number
  command: string[]
  healthCheck: string[]
  /** Packages of Debian in the last stage. */
  systemPackages: string[]
  /** What the command that makes the program printed. */
  printed: string
}

type Instruction = [keyword: string, rest: string]

function instructions(): Instruction[] {
  return readFileSync(DOCKERFILE, 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, keyword = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
      return [keyword, rest]
    })
}

/** Carries out the stages below `root`, an empty folder. */
export function makeImage(root: string): Image {
  const image: Image = {
    root,
    workingFolder: root,
    variables: {},
    user: 0,
    command: [],
    healthCheck: [],
    systemPackages: [],
    printed: '',
  }
  for (const [keyword, rest] of instructions()) carryOut(image, keyword, rest)
  return image
}

function carryOut(image: Image, keyword: string, rest: string): void {
  const inside = (path: string) => join(image.root, path)
  switch (keyword) {
    case 'FROM':
      image.systemPackages = []
      return
    case 'WORKDIR':
      image.workingFolder = inside(rest)
      mkdirSync(image.workingFolder, { recursive: true })
      return
    case 'COPY':
      copy(image, rest.split(' '))
      return
    case 'RUN':
      for (const command of rest.split(/\s*&&\s*/)) run(image, command)
      return
    case 'ENV':
      for (const [name = '', value = ''] of rest.split(' ').map((pair) => pair.split('='))) {
        image.variables[name] = value.startsWith('/') ? inside(value) : value
      }
      return
    case 'USER':
      image.user = Number(rest.split(':')[0])
      return
    case 'HEALTHCHECK':
      image.healthCheck = JSON.parse(rest.replace(/^.*? CMD /, ''))
      return
    case 'CMD':
      image.command = JSON.parse(rest)
      return
    case 'VOLUME':
    case 'EXPOSE':
      return
    default:
      throw new Error(`This test does not know ${keyword} ${rest}.`)
  }
}

/** `COPY SOURCE… TARGET`, from the tree without what `Dockerfile.dockerignore` names, or from an earlier stage. */
function copy(image: Image, words: string[]): void {
  if (words[0]?.startsWith('--from=')) {
    // Both stages share the root, so it must be at its place already.
    const [, source, target] = words
    if (source !== target || !existsSync(join(image.root, source ?? '')))
      throw new Error(`Nothing made ${source}.`)
    return
  }
  const ignored = readFileSync(`${DOCKERFILE}.dockerignore`, 'utf8').split('\n').filter(Boolean)
  const known = execFileSync('git', [
    'ls-files',
    '-co',
    '--exclude-standard',
    '-z',
    ...words.slice(0, -1),
  ])
  const files = known
    .toString()
    .split('\0')
    .filter((path) => path && existsSync(path))
    .filter(
      (path) =>
        !ignored.some(
          (pattern) => matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`),
        ),
    )
  for (const path of files) {
    cpSync(path, join(image.workingFolder, path), { preserveTimestamps: true })
  }
}

function run(image: Image, command: string): void {
  const [program, ...words] = command.split(' ')
  if (program === 'apt-get') {
    if (words[0] === 'install')
      image.systemPackages = words.slice(1).filter((word) => word[0] !== '-')
  } else if (command.startsWith('npm ci')) {
    symlinkSync(resolve('node_modules'), join(image.workingFolder, 'node_modules'))
  } else if (command === 'npm run build') {
    cpSync('.next', join(image.workingFolder, '.next'), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
      filter: (path) => path !== join('.next', 'cache'),
    })
    // It stands for a build that is made now.
    utimesSync(join(image.workingFolder, '.next/BUILD_ID'), new Date(), new Date())
  } else if (command.startsWith('npm run package') || program === 'install') {
    const inRoot = command
      .replaceAll(/ (\/\w+)/g, (_, path) => ` ${join(image.root, path)}`)
      // Only root may give something to another account.
      .replace(process.getuid?.() === 0 ? '' : / -o \d+ -g \d+/, '')
    // What is packaged is for every account, however careful the one that packages it.
    image.printed += execFileSync('sh', ['-c', `umask 077; ${inRoot}`], {
      cwd: image.workingFolder,
      encoding: 'utf8',
    })
  } else if (command !== 'rm -rf /var/lib/apt/lists/*') {
    throw new Error(`This test does not know RUN ${command}.`)
  }
}
