import { setTimeout as pause } from 'node:timers/promises'

/**
 * The page at `url`, asked for until the edge has its smallest form: the first reader waits for the render, the second
 * for a quick compression; the goals are for everyone after them.
 */
export async function settled(url: string): Promise<string> {
  let html = ''
  for (let asked = 0; asked < 3; asked += 1) {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    html = await answer.text()
    await pause(500)
  }
  return html
}
