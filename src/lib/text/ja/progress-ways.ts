import type { ways as zh } from '../zh/progress-ways.ts'

export const ways: typeof zh = {
  paste: '予約番号を貼り付け',
  pasteEmpty: 'クリップボードに予約番号がありません。入力欄に貼り付けることもできます。',
  pasteRefused: 'クリップボードを読めませんでした。入力欄に貼り付けるか、入力してください。',
  officePhone: '受付所の電話を探す',
  holder:
    'ご本人には別の方法があります。証明書を持って窓口へ行くか、受付所に電話すれば、予約番号なしで尋ねられます。待ち時間が過ぎれば、正しい番号で通常どおり調べられます。',
  recent: {
    title: '最近調べた予約番号',
    hint: 'この端末だけにあります。証明書番号の末尾4桁は保存しません。',
    again: (code, item) => `${code}：${item}をもう一度調べる`,
    remove: (code) => `${code}：削除`,
  },
  samples: {
    title: 'お試し用の予約番号',
    lead: '誰のものでもなく、誰でも調べられます。タップすると番号と末尾4桁が入力され、照会されます。',
    open: (code, tail) => `${code} · 末尾4桁 ${tail}`,
  },
}
