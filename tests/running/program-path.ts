import { spawnSync } from 'node:child_process'

/** Whether this machine has `program` where a shell would look for it. */
export const isInstalled = (program: string): boolean =>
  spawnSync('which', [program], { stdio: 'ignore' }).status === 0
