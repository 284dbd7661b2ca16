import { type Environment, environment } from '#content/base/settings/environment.ts'
import { diskStorage } from './disk-storage.ts'
import type { FileStorage } from './file-storage.ts'

/** What says where an installation keeps its photos. */
export type StorageSettings = Pick<Environment, 'dataDir'>

/** Where this installation keeps photos and attachments: `media/` is served, `originals/` is not. */
export const photoStorage = ({ dataDir }: StorageSettings = environment()): FileStorage =>
  diskStorage(dataDir, `The disk of DATA_DIR (${dataDir})`)
