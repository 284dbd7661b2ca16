/**
 * Photos at the desks of several nodes.
 * @module
 */

import { filesTag } from '#content/base/page-record/tags.ts'
import { silentMp3 } from '#content/intake/attachment/attachment-samples.ts'
import { markedPicture } from '#content/intake/photo/photo-samples.ts'
import { purgeEdges } from '#content/store/edge-purging.ts'
import type { NodePortal } from './node-portals.ts'

/** A photo that was uploaded: its id, and the addresses of its files. */
export interface UploadedPhoto {
  id: number
  folder: string
  paths: string[]
}

/** What a desk answered to an upload. */
export interface UploadAnswer {
  status: number
  text: string
}

let uploads = 0

/** Sends a photo to a node that no other upload has sent. */
export async function sendPhoto(node: NodePortal, authorization: string): Promise<UploadAnswer> {
  uploads += 1
  const picture = markedPicture(640, 480).modulate({ hue: (uploads * 17) % 360 })
  const form = new FormData()
  const words = { alt: `Foto ${uploads}`, caption: 'Contoh.', credit: 'Contoh', aiUse: 'none' }
  form.set('_payload', JSON.stringify({ ...words, acceptDuplicate: true }))
  form.set('file', new Blob([new Uint8Array(await picture.jpeg().toBuffer())]), 'foto.jpg')
  const answer = await fetch(`${node.url}/api/media?depth=0`, {
    method: 'POST',
    headers: { authorization },
    body: form,
  })
  return { status: answer.status, text: await answer.text() }
}

/** Uploads a photo at a node. */
export async function uploadPhoto(node: NodePortal, authorization: string): Promise<UploadedPhoto> {
  const { status, text } = await sendPhoto(node, authorization)
  if (status !== 201) throw new Error(`Uploading: ${status} ${text}`)
  return photoOf((JSON.parse(text) as { doc: StoredPhoto }).doc)
}

/** The photos beside the oldest ones, which are `before` in number. */
export async function newestPhotos(
  node: NodePortal,
  authorization: string,
  before: number,
): Promise<UploadedPhoto[]> {
  const answer = await fetch(`${node.url}/api/media?limit=0&depth=0&sort=id`, {
    headers: { authorization },
  })
  return ((await answer.json()) as { docs: StoredPhoto[] }).docs.slice(before).map(photoOf)
}

interface StoredPhoto {
  id: number
  renditions: { path: string }[]
}

function photoOf({ id, renditions }: StoredPhoto): UploadedPhoto {
  const paths = renditions.map(({ path }) => path)
  const [first = ''] = paths
  return { id, folder: first.slice(0, first.lastIndexOf('/')), paths }
}

/** How many photos there are. */
export async function countPhotos(node: NodePortal, authorization: string): Promise<number> {
  const answer = await fetch(`${node.url}/api/media?limit=1&depth=0`, {
    headers: { authorization },
  })
  return ((await answer.json()) as { totalDocs: number }).totalDocs
}

/** Uploads a recording at a node and returns its address. */
export async function uploadRecording(node: NodePortal, authorization: string): Promise<string> {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ title: 'Rekaman', aiUse: 'none' }))
  form.set('file', new Blob([new Uint8Array(silentMp3(2))]), 'rekaman.mp3')
  const answer = await fetch(`${node.url}/api/attachments?depth=0`, {
    method: 'POST',
    headers: { authorization },
    body: form,
  })
  const text = await answer.text()
  if (answer.status !== 201) throw new Error(`Uploading: ${answer.status} ${text}`)
  return (JSON.parse(text) as { doc: { path: string } }).doc.path
}

/** The status that a node answers at each of `paths`. */
export const statusesAt = (node: NodePortal, paths: readonly string[]): Promise<number[]> =>
  Promise.all(paths.map(async (path) => (await node.ask(path)).status))

/** Has the edge of a node forget the files of a photo, but not the node. */
export async function forgetInMemory(node: NodePortal, { folder }: UploadedPhoto): Promise<void> {
  await purgeEdges(node.variables.DATA_DIR ?? '', { tags: [filesTag(folder)] })
}
