import type { Text } from '../zh.ts'

export const me: Text['me'] = {
  language: '言語',
  notReviewed:
    '日本語・韓国語・ロシア語・フランス語の訳文は母語話者の確認を受けていません。相違がある場合は中国語が優先します。',
  languageMissing: 'その言語の文言を取得できませんでした。オンラインになったらもう一度選んでください。',
  scale: '文字の大きさ',
  scales: { '1': '標準', '1.4': '大', '1.65': '特大' },
  theme: '外観',
  themes: { system: '端末に合わせる', light: 'ライト', dark: 'ダーク' },
  city: '自分の都市',
  cityHint: 'この都市の受付所を先に表示します。',
  noCity: '未選択',
  more: 'ツールと説明',
  version: (number) => `窓約 ${number} · デモ`,
  links: {
    about: '窓約について',
    sources: '出典',
    privacy: 'プライバシー',
    dueDate: '期限日を計算する',
    process: '全体の流れ：二つの許可を一度に',
    glossary: '用語集',
    progress: '進捗を調べる',
  },
  linkNotes: {
    about: '何であり、何でないか、正式な手続き先',
    sources: 'どの文書か、どこまで信頼できるか',
    privacy: '端末に保存されるものと削除の方法',
    dueDate: '営業日の数え方を一日ずつ説明',
    process: 'オンライン申請から証明書の受け取りまで',
    glossary: '窓口で出会う言葉：中国語・ピンイン・意味',
    progress: '予約番号と証明書番号の末尾4桁',
  },
}
