import { Button } from '@payloadcms/ui'
import type { ListedSession } from '#content/model/people/listed-session.ts'
import { useSay } from '../desk-frame/use-say.ts'

/** One session: the device in plain words, the network, when it was used, and a button that ends it. */
export function SessionRow({
  session,
  isBusy,
  onEnd,
}: {
  session: ListedSession
  isBusy: boolean
  onEnd: () => void
}) {
  const say = useSay()
  const format = new Intl.DateTimeFormat(say.language, { dateStyle: 'medium', timeStyle: 'short' })
  const createdAt = format.format(new Date(session.createdAt))
  const seenAt = format.format(new Date(session.seenAt))
  const client = session.client || say('Perangkat tidak dikenal')
  return (
    <li>
      <div>
        <strong>{client}</strong>
        {session.isCurrent && <em>{say('sesi ini')}</em>}{' '}
        {session.network && <span>{say('dari {network}', { network: session.network })}</span>}
        <p>{say('Masuk {createdAt}, terakhir dipakai {seenAt}', { createdAt, seenAt })}</p>
      </div>
      <Button
        buttonStyle="secondary"
        size="small"
        disabled={isBusy}
        aria-label={say('Akhiri sesi {client}, masuk {createdAt}', { client, createdAt })}
        onClick={onEnd}
      >
        {say('Akhiri')}
      </Button>
    </li>
  )
}
