/**
 * The desk has two languages; text written into a panel without `say` has only one.
 * @module
 */
import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'

const FILES = globSync(['app/(newsroom)/**/*.tsx', 'components/desk/*.tsx'])

/** Attributes that people see or hear. */
const READ = new Set(['alt', 'aria-label', 'label', 'placeholder', 'title'])
const isWord = (text: string) => /\p{L}{2}/u.test(text)

it('finds the panels', () => expect(FILES.length).toBeGreaterThan(20))

it.each(FILES)('%s shows no text without `say`', (file) => {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  expect(wordsIn(source)).toEqual([])
})

/** The literal text that `node` shows, except commands in `<code>`, which are the same in every language. */
function wordsIn(node: ts.Node): string[] {
  if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'code') return []
  if (ts.isJsxText(node)) return isWord(node.text) ? [node.text.trim()] : []
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
    return [...shownBy(node.expression), ...below(node)]
  }
  if (ts.isJsxAttribute(node) && READ.has(node.name.getText())) {
    const value = node.initializer
    if (value && ts.isStringLiteral(value)) return isWord(value.text) ? [value.text] : []
    if (value && ts.isJsxExpression(value)) return [...shownBy(value.expression), ...below(node)]
  }
  return below(node)
}

function below(node: ts.Node): string[] {
  const words: string[] = []
  node.forEachChild((child) => {
    words.push(...wordsIn(child))
  })
  return words
}

/** The string literals that an expression can evaluate to. */
function shownBy(shown: ts.Expression | undefined): string[] {
  if (!shown) return []
  if (ts.isStringLiteralLike(shown)) return isWord(shown.text) ? [shown.text] : []
  if (ts.isTemplateExpression(shown)) {
    return [shown.head, ...shown.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text)
      .filter(isWord)
  }
  if (ts.isConditionalExpression(shown)) {
    return [...shownBy(shown.whenTrue), ...shownBy(shown.whenFalse)]
  }
  if (ts.isBinaryExpression(shown) && !isComparison(shown.operatorToken.kind)) {
    return [...shownBy(shown.left), ...shownBy(shown.right)]
  }
  if (ts.isParenthesizedExpression(shown)) return shownBy(shown.expression)
  return []
}

const isComparison = (kind: ts.SyntaxKind) =>
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
  kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
  kind === ts.SyntaxKind.InKeyword
