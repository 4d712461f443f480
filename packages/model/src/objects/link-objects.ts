/** The JSON objects of an answer, as smart-classic c.7 describes them. The generator copies this file into the client. */

/** A link to something that the answer does not describe, as always `belongsTo`. */
export interface Reference {
  readonly '@id': string
}

/** A node of an answer's graph. Keys are bare for `sp:` and `api:`, `dcterms__title` and the like for others. */
export interface SmartObject extends Reference {
  readonly '@type': readonly string[]
}

/** The `application/ld+json` of an answer: flat nodes whose links are `{"@id"}`. */
export interface SmartDocument {
  readonly '@context': unknown
  readonly '@graph': readonly SmartObject[]
}

export interface LinkedObjects {
  /** Every node by its URI, or by `_:…` when it has none. */
  readonly byId: ReadonlyMap<string, SmartObject>
  /** The nodes of each class, in the order of the answer: `ofType.get('Medication')`. */
  readonly ofType: ReadonlyMap<string, readonly SmartObject[]>
}

/** Replaces each link by the object it points to, so that cycles occur. The document is left as it is. */
export function linkObjects(document: SmartDocument): LinkedObjects {
  const byId = new Map<string, SmartObject>()
  const ofType = new Map<string, SmartObject[]>()
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'object' || value === null || !('@id' in value)) return value
    return typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value
  }
  for (const node of document['@graph']) byId.set(node['@id'], { ...node })
  for (const node of byId.values()) {
    for (const type of node['@type']) {
      const nodes = ofType.get(type)
      if (nodes === undefined) ofType.set(type, [node])
      else nodes.push(node)
    }
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object') Object.defineProperty(node, key, { value: resolve(value), enumerable: true })
    }
  }
  return { byId, ofType }
}
