const one = String.raw`[A-Za-z]?\d{1,4}`
const some = String.raw`${one}(?:号?[-—至]${one})?`
const list = String.raw`${some}(?:号?[,、/和]${some}|号\d+)*`

/** Numbers before a window, its name between them: `3-8号窗口`, `G06号科技审批综合窗口`; those of a street are others. */
const before = new RegExp(
  String.raw`(?<![A-Za-z\d路街道弄])(${list})(?![楼层室栋幢路座区\d])号?\p{Script=Han}{0,8}?窗`,
  'u',
)
/** Numbers behind the word: `窗口55-57号`, `人社窗口A011`, `服务窗口A235和A236`. */
const after = new RegExp(String.raw`窗口(${list})`, 'u')
const numerals = '一二三四五六七八九'

const separate = (text) =>
  text
    .replace(/号(?=\d)/gu, ',')
    .replace(/号/gu, '')
    .split(/[,、/和]/u)

/** The numbers of the windows that an address prints, ranges as printed. An organisation may itself be a window. */
export const windowsIn = (address, organisation) => {
  const [, found] = after.exec(address) ?? before.exec(address) ?? []
  if (found !== undefined) return separate(found)
  const [, numeral] = new RegExp(`([${numerals}])号窗口`, 'u').exec(address) ?? []
  if (numeral !== undefined) return [String(numerals.indexOf(numeral) + 1)]
  const [, last] = /窗口$/u.test(organisation ?? '') ? (/([A-Z]\d+)号$/u.exec(address) ?? []) : []
  return last === undefined ? [] : [last]
}
