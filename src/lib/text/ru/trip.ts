import { russian } from '../plural.ts'
import type { Text } from '../zh.ts'

export const trip: Text['trip'] = {
  title: 'Стоит ли ехать?',
  titleAt: (when) => `Поездка: ${when}`,
  verdicts: {
    go: 'Можно ехать',
    hurry: 'Только если вы рядом',
    prepare: 'Сначала соберите документы',
    wait: 'Пока рано',
    stay: 'Не ездите',
    call: 'Сначала позвоните',
  },
  left: (hours, minutes, beforeLastNumber) => {
    const span = [hours === 0 ? [] : [`${hours} ч`], minutes === 0 && hours > 0 ? [] : [`${minutes} мин`]]
    return `До ${beforeLastNumber ? 'выдачи последнего талона' : 'закрытия'}: ${span.flat().join(' ')}`
  },
  openThen: 'В это время окно открыто',
  onBreak: 'Сейчас обеденный перерыв',
  noHours: 'Ни один источник не публикует часы работы',
  missing: (count) =>
    `${russian(count, ['Не отмечен', 'Не отмечено', 'Не отмечено'])} ${count} ${russian(count, ['документ', 'документа', 'документов'])}`,
  andMore: (count) => `и ещё ${count}`,
  allReady: 'Все документы отмечены',
  whatChanges: 'Что нужно, чтобы ехать',
  opens: (when) => `Дождаться открытия: ${when}`,
  tickMaterials: 'Собрать и отметить документы',
  book: 'Сначала записаться',
  callToAsk: 'Позвонить и спросить',
}
