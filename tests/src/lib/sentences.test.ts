import { sentences } from '#src/lib/words/sentences.ts'

test('sentences of Chinese and Japanese follow without a space, others with one; what is not said leaves nothing', () => {
  expect(sentences(['材料在网上。', '地点：网上。'], 'zh')).toBe('材料在网上。地点：网上。')
  expect(sentences(['保存しました。', '確認済み。'], 'ja')).toBe('保存しました。確認済み。')
  expect(sentences(['Saved.', '', 'Checked.'], 'en')).toBe('Saved. Checked.')
  expect(sentences(['저장했습니다.', '확인했습니다.'], 'ko')).toBe('저장했습니다. 확인했습니다.')
})
