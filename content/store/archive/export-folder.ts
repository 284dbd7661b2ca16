import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '#content/base/settings/folder-making.ts'
import { expectRoom, roomIn } from '#content/store/disk-room.ts'
import type { FileStorage } from '#content/store/files/file-storage.ts'
import { UnusableArchive } from './archive-manifest.ts'
import { explain, exportRoom } from './archive-target.ts'

/** A folder that is filled with files of another system's format. */
export interface ExportFolder {
  /**
   * Expects room for about `bytes`.
   * @throws {NoRoom} when they do not fit
   */
  expectRoom(bytes: number): Promise<void>
  write(path: string, text: string): Promise<void>
  append(path: string, text: string): Promise<void>
  /** Copies the file `source` of `storage`. Returns false if there is none. */
  copy(storage: Pick<FileStorage, 'copy'>, source: string, path: string): Promise<boolean>
  /** Removes the mark of an unfinished export. */
  finish(): Promise<void>
}

/** Is there from the beginning of an export to its end, and names its format. */
const UNFINISHED = 'unfinished-export'

/**
 * The folder `folder`, which must be empty or have an unfinished export in `format`, which is begun anew: the store has
 * changed since.
 * @throws {UnusableArchive} from any of its functions, when the folder cannot be used or becomes full
 */
export async function openExportFolder(folder: string, format: string): Promise<ExportFolder> {
  const explained = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      throw explain(error, folder)
    }
  }
  const inFolder = (path: string): string => {
    const whole = join(folder, path)
    makeFolder(dirname(whole))
    return whole
  }
  await explained(async () => {
    makeFolder(folder)
    const names = await readdir(folder)
    if (names.length > 0) {
      const begun = await readFile(join(folder, UNFINISHED), 'utf8').catch(() => '')
      if (begun !== format) {
        throw new UnusableArchive(`${folder} is not empty. Name an empty folder.`)
      }
      for (const name of names) await rm(join(folder, name), { recursive: true })
    }
    await writeFile(join(folder, UNFINISHED), format, { flush: true })
  })
  return {
    expectRoom: async (bytes) => expectRoom(bytes, await roomIn(folder), exportRoom(folder)),
    write: (path, text) => explained(() => writeFile(inFolder(path), text)),
    append: (path, text) => explained(() => appendFile(inFolder(path), text)),
    copy: (storage, source, path) => explained(() => storage.copy(source, inFolder(path))),
    finish: () => explained(() => rm(join(folder, UNFINISHED))),
  }
}
