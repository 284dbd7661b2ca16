import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** Folders whose output is all for readers or for machines. */
const ROOMS = [
  'app/(portal)',
  'app/(machines)',
  'components',
  'content/machines',
  'content/model/site',
]
/** The desk has texts of its own, and the gallery shows what a newsroom might have written. */
const NOT_OURS = /^components\/(?:desk|gallery)\/|\.dev\.tsx$|-global\.ts$/
/** Attributes and head properties whose values are shown or read aloud. */
const SHOWN = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'placeholder',
  'title',
  'label',
  'description',
])
const WORD = /\p{L}{2}/u
/** A capitalised word followed by a lower-case one: no name, class, path or media type looks like that. */
const SENTENCE = /^\p{Lu}\p{L}+,? \p{Ll}{2}/u

const files = ROOMS.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
).filter((file) => /(?<!\.test|\.d)\.tsx?$/.test(file) && !NOT_OURS.test(file))

describe('every visible word is in the dictionary', () => {
  it.each(files)('%s prints no literal text', (file) => {
    expect(ownWords(file, readFileSync(file, 'utf8'))).toEqual([])
  })

  it.each([
    ['text', '<p>Baca juga</p>'],
    ['a label', '<nav aria-label="Rubrik" />'],
    ['a choice', "<p>{late ? 'Terlambat' : words.onTime}</p>"],
    ['a text with a value in it', `<p>{\`Halaman \${page}\`}</p>`],
    ['a title of a page', "pageMetadata(site, { title: 'Terpopuler' })"],
    ['a sentence', "answer('Tidak ada di sini')"],
  ])('a literal in %s is found', (_, code) => {
    expect(ownWords('page.tsx', code)).toHaveLength(1)
  })
})

/** The literal texts in `code` that are shown to readers. */
function ownWords(file: string, code: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = writtenText(node)
    if (text !== undefined && (isShown(node) ? WORD : SENTENCE).test(text) && !isSilent(node)) {
      found.push(text.trim())
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function writtenText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
}

/** Whether `node` is a text of the page, or of a shown attribute or property. */
function isShown(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxText(node)) return true
  if (ts.isJsxAttribute(parent)) return SHOWN.has(parent.name.getText())
  if (ts.isPropertyAssignment(parent)) return SHOWN.has(parent.name.getText())
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent) ? SHOWN.has(parent.parent.name.getText()) : true
  }
  const isPassedOn =
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && parent.right === node && isChoice(parent)) ||
    ts.isParenthesizedExpression(parent)
  return isPassedOn && isShown(parent)
}

const CHOICES = [
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]
const isChoice = ({ operatorToken }: ts.BinaryExpression) => CHOICES.includes(operatorToken.kind)

/** Whether `node` is an import, a class or style, or an error, which is for operators. */
function isSilent(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at
    if (ts.isImportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return true
    if (ts.isNewExpression(parent) && ts.isThrowStatement(parent.parent)) return true
    if (ts.isJsxAttribute(parent)) return !SHOWN.has(parent.name.getText())
  }
  return false
}
