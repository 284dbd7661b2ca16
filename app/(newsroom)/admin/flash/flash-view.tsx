import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayWithSome } from '#content/model/workflow/story-permissions.ts'
import { flashSections } from '#content/newsroom/desk/flash/flash-sections.ts'
import { personOf } from '#content/newsroom/people/user-access.ts'
import { FlashForm } from './flash-form.tsx'
import './flash.css'

/** `/admin/kilat`: the form for breaking news, for accounts that may publish. */
export async function FlashView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const person = personOf(req)
  const say = sayIn(req.i18n)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      {...(params && { params })}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams && { searchParams })}
      {...(req.user && { user: req.user })}
      visibleEntities={visibleEntities}
    >
      <Gutter className="flash">
        <SetStepNav nav={[{ label: say('Berita kilat') }]} />
        <h1>{say('Berita kilat')}</h1>
        {person && mayWithSome(person, 'publish') ? (
          <>
            <p>
              {say(
                'Tiga isian, lalu terbit dan tampil di halaman depan. Selebihnya (foto, topik, penulis) ditambahkan sesudahnya; alamat beritanya tidak berubah.',
              )}
            </p>
            <FlashForm
              sections={(await flashSections(person, req)).map(({ id, name }) => ({ id, name }))}
            />
          </>
        ) : (
          <p>
            {say(
              'Berita kilat diterbitkan oleh editor. Tulis beritanya sebagai draf, lalu ajukan.',
            )}{' '}
            <a href="/admin/collections/articles/create">{say('Tulis draf')}</a>
          </p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
