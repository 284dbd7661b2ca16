import { Fragment } from 'react'
import { useSay } from '../desk-frame/use-say.ts'

/** A message from the server, with desk addresses as links. */
export function DuplicateMessage({ message }: { message: string }) {
  const say = useSay()
  const parts = message.split(/(\/admin\/collections\/media\/\d+)/)
  return (
    <>
      {parts.map((part) =>
        part.startsWith('/admin/') ? (
          <a key={part} href={part} target="_blank" rel="noreferrer">
            {say('buka foto itu')}
          </a>
        ) : (
          <Fragment key={part}>{part}</Fragment>
        ),
      )}
    </>
  )
}
