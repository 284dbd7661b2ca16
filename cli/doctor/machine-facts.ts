import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { MachineFacts } from '#content/model/health/machine-health.ts'
import { builtAt, sourcesChangedAt } from '#server/build-age.js'

const manifest = z.object({ dependencies: z.looseObject({ node: z.string() }) })

/** Reads the facts of this machine, for the portal of `dataDir`. */
export async function machineFacts(dataDir: string): Promise<MachineFacts> {
  const disk = await statfs(dataDir).catch(() => undefined)
  const folders = [
    dataDir,
    ...['originals', 'media', 'readings'].map((name) => join(dataDir, name)),
  ]
  return {
    node: {
      running: process.version,
      wanted: manifest.parse(JSON.parse(readFileSync('package.json', 'utf8'))).dependencies.node,
    },
    build: { builtAt: builtAt(), changedAt: sourcesChangedAt() },
    folders: folders
      .filter((path) => existsSync(path))
      .map((path) => ({ path, writable: isWritable(path) })),
    disk: disk && {
      free: disk.bavail * disk.bsize,
      total: disk.blocks * disk.bsize,
      freeFiles: disk.ffree,
      totalFiles: disk.files,
    },
    fileLimit: fileLimit(),
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Node.js does not say it; Linux does. */
function fileLimit(): number | undefined {
  try {
    const found = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))
    return found ? Number(found[1]) : undefined
  } catch {
    return undefined
  }
}
