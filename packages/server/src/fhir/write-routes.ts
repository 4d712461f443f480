import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Access } from '../auth/access.ts'
import { queryOf } from '../query-of.ts'
import { checkResource } from './body/check-resource.ts'
import { jsonPatchTypes } from './body/media-type.ts'
import { isBytes, readBinary } from './body/read-binary.ts'
import { readJson } from './body/read-json.ts'
import type { FhirDeps } from './deps.ts'
import type { JsonObject } from './exact-json.ts'
import { FhirError } from './fhir-error.ts'
import type { InteractionAnswer } from './interactions/answer.ts'
import { conditionalDelete, conditionalPatch, conditionalUpdate } from './interactions/conditional.ts'
import { create } from './interactions/create.ts'
import { deleteResource } from './interactions/delete.ts'
import { patch } from './interactions/patch.ts'
import { update } from './interactions/update.ts'
import type { WriteDeps } from './interactions/write-deps.ts'
import { resourceOf } from './resource-address.ts'
import { resourceTypes } from './resource-types.ts'
import { sendAnswer } from './send-answer.ts'
import { type Condition, parseCondition } from './write/condition.ts'
import { type PatchOperation, parseJsonPatch } from './write/parse-json-patch.ts'
import { parseShaping } from './write/parse-shaping.ts'
import { type Preconditions, preconditionsOfHeaders } from './write/preconditions.ts'
import { type Preferences, parsePrefer } from './write/prefer.ts'
import { shapeResource } from './write/subsetted.ts'

/** Bodies are read by who wants them, once it is known who asks: until then they wait in the connection. */
export function leaveBodiesUnread(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
}

/** What every write is told besides its body. */
interface WriteRequest {
  readonly type: string
  readonly preconditions: Preconditions
  readonly preferences: Preferences
  readonly deps: WriteDeps
}

type Interaction = (
  access: Access,
  input: WriteRequest,
  request: FastifyRequest,
  deps: FhirDeps,
) => Promise<InteractionAnswer>

/** Who asks, how the answer is to be, then the interaction itself. */
function handler(interaction: Interaction) {
  return async (request: FastifyRequest, reply: FastifyReply, deps: FhirDeps): Promise<FastifyReply> => {
    const access = await deps.authenticate(request)
    const { type = '' } = request.params as Record<string, string>
    if (!resourceTypes.has(type))
      throw new FhirError(404, 'not-supported', 'There is no such resource type in FHIR R4.')
    const input = {
      type,
      preconditions: preconditionsOfHeaders(request.headers, type),
      preferences: parsePrefer(request.headers.prefer),
      deps: { record: deps.record, fhirBase: deps.fhirBase, clock: deps.clock, newId: randomUUID },
    }
    const shaping = parseShaping(shapeOf(request))
    const answer = await interaction(access, input, request, deps)
    if (answer.body === undefined || answer.of === 'outcome') return sendAnswer(reply, answer)
    return sendAnswer(reply, { ...answer, body: shapeResource(answer.body, shaping) })
  }
}

export const writeHandlers = {
  create: handler(async (access, input, request, deps) => {
    const resource = await resourceIn(request, input.type, deps)
    return create(access, { ...input, resource, ifNoneExist: input.preconditions.ifNoneExist }, input.deps)
  }),
  update: handler(async (access, input, request, deps) => {
    const key = resourceOf(request)
    return update(access, { ...input, ...key, resource: await resourceIn(request, key.type, deps) }, input.deps)
  }),
  patch: handler(async (access, input, request, deps) =>
    patch(access, { ...input, ...resourceOf(request), operations: await patchIn(request, deps) }, input.deps),
  ),
  delete: handler((access, input, request) => deleteResource(access, { ...input, ...resourceOf(request) }, input.deps)),
  'conditional-update': handler(async (access, input, request, deps) => {
    const condition = conditionIn(request, input.type)
    const resource = await resourceIn(request, input.type, deps)
    return conditionalUpdate(access, { ...input, condition, resource }, input.deps)
  }),
  'conditional-patch': handler(async (access, input, request, deps) => {
    const condition = conditionIn(request, input.type)
    return conditionalPatch(access, { ...input, condition, operations: await patchIn(request, deps) }, input.deps)
  }),
  'conditional-delete': handler((access, input, request) =>
    conditionalDelete(access, { ...input, condition: conditionIn(request, input.type) }, input.deps),
  ),
} as const

async function resourceIn(request: FastifyRequest, type: string, { bodyLimit }: FhirDeps): Promise<JsonObject> {
  if (type === 'Binary' && isBytes(request.headers['content-type'])) {
    const { id } = request.params as { readonly id?: string }
    return readBinary(request, bodyLimit, id)
  }
  return checkResource(await readJson(request, bodyLimit), type, 'The body')
}

async function patchIn(request: FastifyRequest, { bodyLimit }: FhirDeps): Promise<readonly PatchOperation[]> {
  return parseJsonPatch(await readJson(request, bodyLimit, jsonPatchTypes))
}

const ofAnswer = new Set(['_format', '_pretty', '_summary', '_elements'])

/** The query of an address, as far as it says how the answer looks. */
function shapeOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams([...queryOf(url)].filter(([name]) => ofAnswer.has(name)))
}

/** The rest of it: the search that the interaction rests on. */
function conditionIn({ url }: FastifyRequest, type: string): Condition {
  const { search } = new URL(url, 'http://localhost')
  const asked = search
    .slice(1)
    .split('&')
    .filter((pair) => !ofAnswer.has(pair.split('=')[0] ?? ''))
  return parseCondition(type, asked.join('&'), 'The condition in the address')
}
