import { readFileSync } from 'node:fs'

/** The process ids of a process's children, and of theirs. */
export function descendantsOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  if (children === '') return []
  return children.split(' ').flatMap((child) => [Number(child), ...descendantsOf(Number(child))])
}

/** The process that the process `pid` or one of its children started to run the module at `path`. */
export function processOf(pid: number, path: string): number {
  const found = descendantsOf(pid).find((one) =>
    readFileSync(`/proc/${one}/cmdline`, 'utf8').split('\0').includes(path),
  )
  if (found === undefined) throw new Error(`No process of ${pid} runs ${path}.`)
  return found
}
