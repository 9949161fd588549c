import { demoEstates } from '../../../local/demo/meetings/estates.const'
import { deskSuggestions } from '../../../local/demo/meetings/frames.const'
import { demoScript } from '../../../local/demo/meetings/script'
import { demoWords } from '../../../local/demo/meetings/texts'
import { topics } from '../../../local/demo/meetings/topics'
import { personalDataIn } from '../../../src/contracts/personal-data.calc'

// What the demo county's residents raise and what their meetings say of it, before anything of it has a date.

const script = demoScript()
const words = demoWords(script)
const wordsFor = (id: string) => {
  const found = words.suggestions.get(id)
  if (!found) throw new Error(`nothing is said of ${id}`)
  return found
}
const everything = [...words.suggestions.values()]
const spoken = everything.flatMap(({ detail, talk, putOff }) => [
  detail,
  talk.discussed,
  talk.decision,
  ...(putOff ? [putOff.discussed, putOff.decision] : []),
])
const written = everything.flatMap(({ action, notes, proof, thanks }) =>
  [action, ...notes, proof, thanks].flatMap((text) => text ?? []),
)

test('345 are collected, 58 pass the owners’ vote, 49 of those are done', () => {
  expect(script).toHaveLength(345)
  expect(script.filter(({ vote }) => vote?.isPassed)).toHaveLength(58)
  expect(script.filter(({ vote }) => vote?.isDone)).toHaveLength(49)
  expect(demoEstates.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(82)
  expect(new Set(script.map(({ _id }) => _id)).size).toBe(345)
})

test('the same on every machine and at every run', () => {
  const again = demoScript()
  // Words fill the script's slots.
  expect(demoWords(again).suggestions).toEqual(words.suggestions)
  expect(again).toEqual(script)
})

test('no two texts are the same, and none has a gap', () => {
  expect(spoken.length - new Set(spoken).size).toBe(0)
  for (const text of [...spoken, ...written, ...script.map(({ title }) => title)]) {
    expect(text).toMatch(/\S/)
    expect(text).not.toMatch(/[{}]|undefined/)
  }
})

test('nobody’s personal data, and nothing longer than people may write', () => {
  const desk = deskSuggestions.flatMap(({ title, detail }) => [title, detail])
  for (const text of [...spoken, ...written, ...script.map(({ title }) => title), ...desk])
    expect([text, personalDataIn(text)]).toEqual([text, []])
  for (const { _id, title } of script) {
    const { detail, talk, action = '', notes, proof = '', thanks = '' } = wordsFor(_id)
    expect(title.length).toBeLessThanOrEqual(30)
    expect(detail.length).toBeLessThanOrEqual(300)
    expect([talk.discussed.length > 30, talk.discussed.length <= 500]).toEqual([true, true])
    expect(talk.decision.length).toBeLessThanOrEqual(200)
    for (const text of [action, ...notes, thanks]) expect(text.length).toBeLessThanOrEqual(100)
    expect(proof.length).toBeLessThanOrEqual(200)
  }
})

test('an estate hears of nothing twice under one title, nor of one matter at two meetings running', () => {
  for (const [estate] of demoEstates.entries()) {
    const own = script.filter((one) => one.estate === estate)
    expect(new Set(own.map(({ title }) => title)).size).toBe(own.length)
    for (const { topic, meeting, _id } of own)
      expect(
        own.filter((one) => one._id !== _id && one.topic === topic && Math.abs(one.meeting - meeting) < 2),
      ).toEqual([])
  }
})

test('what is voted on can be, what needs a lift is raised where there is one, every topic comes up', () => {
  for (const { vote, topic, estate } of script) {
    if (vote) expect(topic.vote).toBeDefined()
    if (topic.where) expect(topic.where === 'lift').toBe(demoEstates[estate]?.hasLift)
  }
  expect(new Set(script.map(({ topic }) => topic)).size).toBe(topics.length)
})

test('what is not taken up asks for what the decision refuses', () => {
  const refused = script.filter(({ fate }) => fate === 'not-taken')
  expect(refused.length).toBeGreaterThan(20)
  for (const { _id, topic, refusal = -1, slots } of refused) {
    const { asked = '?', decision = '?' } = topic.refused[refusal] ?? {}
    const fill = (text: string) => text.replace('{p}', slots.get('p') ?? '').replace('{b}', slots.get('b') ?? '')
    expect(wordsFor(_id).detail).toContain(fill(asked))
    expect(wordsFor(_id).talk.decision).toContain(fill(decision))
  }
})

test('pieces that belong together have the same number', () => {
  for (const { isSorted, titles, seen, asked, said, answered, noted, refused } of topics) {
    if (!isSorted) continue
    for (const pieces of [seen, asked, said, answered, noted]) expect(pieces).toHaveLength(titles.length)
    for (const { about = -1 } of refused) expect(titles[about]).toBeDefined()
  }
})
