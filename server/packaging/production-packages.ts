/**
 * Which installed packages run in production.
 * @module
 */
import { z } from 'zod'
import { LEFT_OUT_PACKAGES } from './left-out.ts'

const names = z.record(z.string(), z.string()).optional()

const lockedPackage = z.object({
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
})
type LockedPackage = z.infer<typeof lockedPackage>

/** `package-lock.json`, as far as it is read here. */
export const packageLock = z.object({ packages: z.record(z.string(), lockedPackage) })
/** What `packageLock` reads. */
export type PackageLock = z.infer<typeof packageLock>

/** The system on which the folder will run, in npm's words. */
export interface System {
  os: string
  cpu: string
  /** Of Linux only. */
  libc: 'glibc' | 'musl' | undefined
}

/** The system of this process. */
export function thisSystem(): System {
  const isLinux = process.platform === 'linux'
  const libc = isLinux ? (hasGlibc() ? 'glibc' : 'musl') : undefined
  return { os: process.platform, cpu: process.arch, libc }
}

function hasGlibc(): boolean {
  const report: unknown = process.report.getReport()
  if (typeof report !== 'object' || report === null || !('header' in report)) return false
  const { header } = report
  return typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header
}

/** A package that runs in production. */
export interface ProductionPackage {
  /** Its folder, such as `node_modules/payload/node_modules/pino`. */
  path: string
  name: string
  /** Whether it may be missing: not every system has it. */
  optional: boolean
}

/**
 * The packages that `lock` installs for production on `system`, without those of `LEFT_OUT_PACKAGES` and what only they
 * need, in the order of their paths.
 */
export function productionPackages(lock: PackageLock, system: System): ProductionPackage[] {
  const found = new Map<string, ProductionPackage>()
  const waiting = [{ path: '', optional: false }]
  for (const importer of waiting) {
    const { dependencies, optionalDependencies, peerDependencies } = locked(lock, importer.path)
    const needed = { ...peerDependencies, ...optionalDependencies, ...dependencies }
    for (const name of Object.keys(needed)) {
      if (LEFT_OUT_PACKAGES.some(({ what }) => what.test(name))) continue
      const path = resolved(lock, importer.path, name)
      if (path === undefined || found.has(path)) continue
      const entry = locked(lock, path)
      if (entry.dev || !runsOn(name, entry, system)) continue
      const one = { path, name, optional: entry.optional === true }
      found.set(path, one)
      waiting.push(one)
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
}

const locked = (lock: PackageLock, path: string): LockedPackage => lock.packages[path] ?? {}

/** Where Node.js finds the package `name` that the package at `importer` imports. */
function resolved(lock: PackageLock, importer: string, name: string): string | undefined {
  const folders = importer.split('/node_modules/')
  return folders
    .map((_, depth) => [...folders.slice(0, depth + 1), name].join('/node_modules/'))
    .reverse()
    .concat(`node_modules/${name}`)
    .find((path) => path in lock.packages)
}

function runsOn(name: string, { os, cpu, libc }: LockedPackage, system: System): boolean {
  const libcs = libc ?? libcInName(name)
  return (
    (os?.includes(system.os) ?? true) &&
    (cpu?.includes(system.cpu) ?? true) &&
    (libcs?.includes(system.libc ?? 'none') ?? true)
  )
}

/** Some packages do not declare it. */
function libcInName(name: string): string[] | undefined {
  if (name.endsWith('-musl')) return ['musl']
  return name.endsWith('-gnu') ? ['glibc'] : undefined
}
