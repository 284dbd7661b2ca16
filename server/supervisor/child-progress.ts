import { readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second; in milliseconds. */
const TICK = 10

/** Milliseconds of processor time that the process `pid` has used; undefined where the system does not tell. */
export function processorTime(pid: number): number | undefined {
  try {
    // The second field, the program's name, may contain spaces and brackets. See proc_pid_stat(5).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return undefined
  }
}
