/** `机构名(受理……业务)`, `机构名(A、B类)` → the name and what it is restricted to. */
export const splitRestriction = (organisation) => {
  const match = /^(.*?)\(((?:侧重)?受理.*|[ABC](?:、[ABC])*类)\)$/u.exec(organisation)
  return match === null ? { name: organisation, restriction: null } : { name: match[1], restriction: match[2] }
}

const states = [
  [/^.*窗口自(\d{4})\.(\d{1,2})\.(\d{1,2})起撤销$/u, 'withdrawn'],
  [/^.*窗口目前协调取消中$/u, 'withdrawn'],
  [/^暂未正式提供服务$/u, 'not-open-yet'],
]

/** Words that stand where an address should, or behind it. */
export const splitStatus = (address) => {
  for (const [pattern, state] of states) {
    const match = pattern.exec(address)
    if (match === null) continue
    const [, year, month, day] = match
    const from = year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return { address: null, status: { state, from, text: address } }
  }
  const moving = /^(.*)\((即将变化)\)$/u.exec(address)
  return moving === null ? { address } : { address: moving[1], status: { state: 'moving', text: moving[2] } }
}

/** A window for both permits: in the table's several wordings. */
export const jointWords = (text) =>
  /工作许可和居留许可"一窗式"|外国人工作[、/]?居留(?:单一|办理|服务)窗口/u.exec(text)?.[0]
