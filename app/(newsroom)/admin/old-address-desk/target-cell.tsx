import type { DefaultServerCellComponentProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { oldAddressAt } from '#content/reading/lists/old-addresses.ts'

/** In the list of old addresses: what readers get there. */
export async function TargetCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  const say = sayIn(i18n)
  const answer = await oldAddressAt(String(rowData.path))
  if (!answer) return <strong>{say('Belum ada untuk pembaca')}</strong>
  return answer.kind === 'gone' ? say('Sudah tidak ada') : <a href={answer.to}>{answer.to}</a>
}
