import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { deskTime } from '#content/base/time/desk-time.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { writtenText } from '../story-writing/written-text.ts'
import type { FoundDraft, Keeping } from './draft-keeping.ts'
import { TextDifference } from './text-difference.tsx'

/** Offers what an earlier form kept: when, and how it differs from what is stored. */
export function KeptNotice({
  draft,
  keeping,
  onRestore,
  onDiscard,
}: {
  draft: FoundDraft
  keeping: Keeping
  onRestore: () => void
  onDiscard: () => void
}) {
  const say = useSay()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { fields } = getEntityConfig({ collectionSlug: 'articles' })
  const labelOf = (name: string): string => {
    const field = fields.find((each) => 'name' in each && each.name === name)
    return field && 'label' in field && field.label ? getTranslation(field.label, i18n) : name
  }
  const { storedAt, written } = keeping
  const time = (at: number) => deskTime(new Date(at), 'Asia/Jakarta', say.language)
  return (
    <section className="draft-notice" aria-label={say('Tulisan yang belum tersimpan')}>
      <p>
        {say('Ada tulisan Anda yang belum tersimpan, dari {time}.', { time: time(draft.at) })}{' '}
        {storedAt !== undefined && say('Di server: {time}.', { time: time(storedAt) })}{' '}
        {storedAt !== undefined && storedAt > draft.at && (
          <strong>{say('Yang di server lebih baru.')}</strong>
        )}
      </p>
      <details>
        <summary>{say('Lihat bedanya')}</summary>
        <dl>
          {Object.entries(draft.fields).map(([name, value]) => (
            <div key={name}>
              <dt>{labelOf(name)}</dt>
              <dd>
                <TextDifference before={writtenText(written[name])} after={writtenText(value)} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <p>{say('Yang digantikan tetap ada di Versi.')}</p>
      <p>
        <button type="button" onClick={onRestore}>
          {say('Pulihkan')}
        </button>{' '}
        <button type="button" onClick={onDiscard}>
          {say('Buang')}
        </button>
      </p>
    </section>
  )
}
