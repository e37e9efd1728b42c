import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupCode } from '#mock/engine/code.ts'
import { checkedData } from '#mock/data/shipped.ts'

test('the README lists every sample case and no other', () => {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8')
  const listed = readme
    .split('\n')
    .flatMap((line) => /^\| `(\w{5}-\w{5})` \| (.+) \| (.+) \|$/.exec(line)?.slice(1).join(' / ') ?? [])
  expect(listed).toEqual(
    checkedData().samples.map(({ code, title }) => `${groupCode(code)} / ${title.zh} / ${title.en}`),
  )
})
