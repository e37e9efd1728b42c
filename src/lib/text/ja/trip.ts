import type { Text } from '../zh.ts'

export const trip: Text['trip'] = {
  title: '行く価値がありますか？',
  titleAt: (when) => `${when} に行く場合`,
  verdicts: {
    go: '行けます',
    hurry: '近くにいる場合だけ',
    prepare: '先に書類をそろえてください',
    wait: 'まだ早いです',
    stay: '行かないでください',
    call: 'まず電話を',
  },
  left: (hours, minutes, beforeLastNumber) => {
    const span = [hours === 0 ? '' : `${hours}時間`, minutes === 0 && hours > 0 ? '' : `${minutes}分`].join('')
    return `${beforeLastNumber ? '番号札の受付終了' : '閉所'}まであと${span}`
  },
  openThen: 'その時間、窓口は開いています',
  onBreak: '昼休み中です',
  noHours: '受付時間を公表している資料がありません',
  missing: (count) => `未チェックの書類が${count}点あります`,
  andMore: (count) => `ほか${count}点`,
  allReady: '書類はすべてチェック済みです',
  whatChanges: 'どうすれば行けるか',
  opens: (when) => `${when} の開所を待つ`,
  tickMaterials: '書類をそろえてチェックする',
  book: '先に時間を予約する',
  callToAsk: '電話で確認する',
}
