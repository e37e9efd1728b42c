/** Words about finding a case: other ways than typing a code, and what else a code's owner can do. */
export const ways = {
  paste: '粘贴预约码',
  pasteEmpty: '剪贴板里没有预约码。也可以长按输入框粘贴。',
  pasteRefused: '没能读剪贴板。请长按输入框粘贴，或手动填写。',
  officePhone: '找受理点的电话',
  holder: '本人有别的办法：带证件原件到窗口，或致电受理点，不用预约码也能问。等候期过后，用正确的号码就能照常查询。',
  recent: {
    title: '最近查过的预约码',
    hint: '只存在这部手机上；证件号码后四位从不保存。',
    again: (code: string, item: string) => `${code}：再查${item}`,
    remove: (code: string) => `${code}：删除`,
  },
  samples: {
    title: '演示用的预约码',
    lead: '谁都可以查，不属于任何人。点一个，就会填好预约码和后四位并查询。',
    open: (code: string, tail: string) => `${code} · 后四位 ${tail}`,
  },
}
