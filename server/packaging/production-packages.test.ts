import { describe, expect, it } from 'vitest'
import { type PackageLock, productionPackages, type System } from './production-packages.ts'

const LINUX: System = { os: 'linux', cpu: 'x64', libc: 'glibc' }

/** The paths of what runs, of a lock whose root needs `needed` and that has `packages`. */
const paths = (needed: string[], packages: PackageLock['packages'], system = LINUX) =>
  productionPackages(
    { packages: { '': { dependencies: anyVersion(needed) }, ...packages } },
    system,
  ).map(({ path }) => path)

const anyVersion = (names: string[]) => Object.fromEntries(names.map((name) => [name, '*']))

describe('the packages that run in production', () => {
  it('are those that the root needs, and those that they need, as Node.js finds them', () => {
    const packages = {
      'node_modules/@a/b': { dependencies: anyVersion(['c', 'd']) },
      'node_modules/@a/b/node_modules/c': { dependencies: anyVersion(['d', 'e']) },
      'node_modules/@a/b/node_modules/d': {},
      'node_modules/c': {},
      'node_modules/d': {},
      'node_modules/e': { peerDependencies: anyVersion(['d']) },
      'node_modules/nobody-needs-it': {},
    }
    expect(paths(['@a/b'], packages)).toEqual([
      'node_modules/@a/b',
      'node_modules/@a/b/node_modules/c',
      'node_modules/@a/b/node_modules/d',
      'node_modules/d',
      'node_modules/e',
    ])
  })

  it('leave out what development needs, also as a peer', () => {
    const packages = {
      'node_modules/a': { peerDependencies: anyVersion(['b', 'not-there']) },
      'node_modules/b': { dev: true },
    }
    expect(paths(['a'], packages)).toEqual(['node_modules/a'])
  })

  it('leave out what only left-out packages need', () => {
    const packages = {
      'node_modules/a': { dependencies: anyVersion(['drizzle-kit', 'b']) },
      'node_modules/b': {},
      'node_modules/drizzle-kit': { dependencies: anyVersion(['b', 'c']) },
      'node_modules/c': {},
    }
    expect(paths(['a'], packages)).toEqual(['node_modules/a', 'node_modules/b'])
  })

  it.each<[system: System, kept: string[]]>([
    [LINUX, ['@x/linux-x64', '@x/linux-x64-gnu']],
    [{ ...LINUX, libc: 'musl' }, ['@x/linux-x64-musl', '@x/musl']],
    [{ ...LINUX, cpu: 'arm64' }, []],
    [{ os: 'darwin', cpu: 'arm64', libc: undefined }, ['@x/darwin']],
  ])('are those of the system %o', (system, kept) => {
    const linux = { os: ['linux'], cpu: ['x64'], optional: true }
    const of = {
      '@x/darwin': { os: ['darwin'], cpu: ['arm64'], optional: true },
      '@x/linux-x64': { ...linux, libc: ['glibc'] },
      '@x/linux-x64-gnu': linux,
      '@x/linux-x64-musl': linux,
      '@x/musl': { ...linux, libc: ['musl'] },
    }
    const packages = {
      'node_modules/a': { optionalDependencies: anyVersion(Object.keys(of)) },
      ...Object.fromEntries(Object.entries(of).map(([name, one]) => [`node_modules/${name}`, one])),
    }
    expect(paths(['a'], packages, system)).toEqual(
      ['a', ...kept].map((name) => `node_modules/${name}`).sort(),
    )
  })
})
