import { posix } from 'node:path'

/** Links and pictures of a document that lead to no file. Addresses of the web and places inside a page are not followed. */
export function checkLinks(document: string, text: string, exists: (path: string) => boolean): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '')
  const targets = [...prose.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].map((match) => match[1] ?? '')
  return [...new Set(targets)]
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !exists(posix.join(posix.dirname(document), target)))
    .map((target) => `${document} links to ${target}, which is not there`)
}
