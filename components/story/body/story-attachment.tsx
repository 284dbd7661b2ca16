import { language } from '#content/base/settings/portal-language.ts'
import { words } from '#content/base/words/words.ts'
import { type Attachment, KIND_OF } from '#content/model/attachment/attachment.ts'
import { attachmentFacts } from '#content/model/attachment/attachment-words.ts'
import { posterFile } from '#content/model/photo/photo-choice.ts'

/**
 * A recording, a film or a document: the browser's own player, which loads nothing before it is asked to, and a link to
 * the file with its size. What is said in it is behind a disclosure.
 */
export function StoryAttachment({ attachment }: { attachment: Attachment }) {
  const { title, path, credit, aiUse, poster, transcript } = attachment
  const label = words.ai[aiUse]
  const posterCredit = poster?.credit && words.story.photo(poster.credit)
  return (
    <figure className="my-8 border border-muted p-5 font-sans text-base">
      <Player attachment={attachment} />
      <figcaption>
        <p className="font-narrow text-sm text-muted">{attachmentFacts(attachment).join(' · ')}</p>
        <p className="mt-1 font-serif text-lg font-bold">
          <a
            href={path}
            className="break-words no-underline hover:underline print:after:block print:after:break-all print:after:text-sm print:after:content-[attr(href)]"
          >
            {title}
          </a>
        </p>
        {(label || credit || posterCredit) && (
          <p className="mt-1 text-sm text-muted">
            {label && <strong className="text-accent">{label}. </strong>}
            {[credit, posterCredit].filter(Boolean).join(' ')}
          </p>
        )}
        {transcript && (
          <details className="mt-2">
            <summary className="flex min-h-11 cursor-pointer items-center underline">
              {words.attachment.transcript}
            </summary>
            <p className="mb-3 whitespace-pre-line break-words">{transcript}</p>
          </details>
        )}
      </figcaption>
    </figure>
  )
}

function Player({ attachment }: { attachment: Attachment }) {
  const { title, path, width, height, poster, captions, format } = attachment
  switch (KIND_OF[format]) {
    case 'audio':
      return (
        // biome-ignore lint/a11y/useMediaCaption: what is said is in the transcript
        <audio
          controls
          preload="none"
          src={path}
          aria-label={title}
          className="mb-4 h-14 w-full print:hidden"
        />
      )
    case 'video':
      return (
        // biome-ignore lint/a11y/useMediaCaption: there are captions if the newsroom has any
        <video
          controls
          preload="none"
          playsInline
          src={path}
          width={width}
          height={height}
          poster={poster && posterFile(poster)?.path}
          aria-label={title}
          className="mb-4 h-auto max-h-[80vh] w-full bg-ink print:hidden"
        >
          {captions && (
            <track
              kind="captions"
              src={captions}
              srcLang={language}
              label={words.attachment.captions}
              default
            />
          )}
        </video>
      )
    case 'document':
      return null
  }
}
