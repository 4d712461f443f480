/** Every limit of the channel, in one place. Sizes are in UTF-16 code units over all strings of a message. */
export const limits = {
  /** Resource types in one notice of a change. */
  changed_types: 200,
  /** An `api_call`: path, query and body together. A longer one is answered with `call/too-large`. */
  call_characters: 1_048_576,
  /** The body of one answer. A longer one becomes the error `call/answer-too-large`. */
  answer_characters: 33_554_432,
  /** Calls of one app instance that wait for an answer. One more is answered with `call/too-many`. */
  calls_in_flight: 256,
  /** Names, nonces, media types, codes: anything that has no reason to be long. */
  word_characters: 256,
  /** Parameters of one query. */
  query_parameters: 64,
} as const
