/** Sex at birth, as the frequencies of diseases are known for it. */
export type Sex = 'female' | 'male'
