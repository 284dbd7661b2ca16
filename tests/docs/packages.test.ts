/**
 * What is installed is what was reviewed, and can be listed.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  version?: string
  integrity?: string
  link?: boolean
  inBundle?: boolean
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>
}
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
}

describe('package-lock.json', () => {
  it('has the digest of every package, those of other systems included', () => {
    // A bundled package comes inside the archive of another one, whose digest covers it.
    const unverified = Object.entries(packages).filter(
      ([path, { integrity, link, inBundle }]) => path && !integrity && !link && !inBundle,
    )
    expect(unverified.map(([path]) => path)).toEqual([])
  })
})

describe('npm run sbom', () => {
  it('lists every package that runs in production, with its version', () => {
    const printed = execFileSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8' })
    const list = JSON.parse(printed) as {
      bomFormat: string
      components: { group?: string; name: string; version: string }[]
    }
    expect(list.bomFormat).toBe('CycloneDX')
    const listed = new Set(
      list.components.map(({ group, name, version }) =>
        group ? `${group}/${name}@${version}` : `${name}@${version}`,
      ),
    )
    const own = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`)
    expect(own.filter((name) => !listed.has(name))).toEqual([])
  })
})
