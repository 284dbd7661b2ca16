import { spawnSync } from 'node:child_process'

/** Whether a shell on this machine finds `program`. */
export const isInstalled = (program: string): boolean =>
  spawnSync('which', [program], { stdio: 'ignore' }).status === 0
