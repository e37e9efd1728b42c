import type { Text } from '../zh.ts'

export const trip: Text['trip'] = {
  title: '지금 가도 될까요?',
  titleAt: (when) => `${when} 방문`,
  verdicts: {
    go: '가셔도 됩니다',
    hurry: '가까이 있을 때만',
    prepare: '먼저 서류를 준비하십시오',
    wait: '아직 이릅니다',
    stay: '가지 마십시오',
    call: '먼저 전화하십시오',
  },
  left: (hours, minutes, beforeLastNumber) => {
    const span = [hours === 0 ? [] : [`${hours}시간`], minutes === 0 && hours > 0 ? [] : [`${minutes}분`]]
    return `${beforeLastNumber ? '번호표 마감' : '업무 종료'}까지 ${span.flat().join(' ')} 남음`
  },
  openThen: '그때 창구가 열려 있습니다',
  onBreak: '점심시간입니다',
  noHours: '업무 시간을 공개한 자료가 없습니다',
  missing: (count) => `표시하지 않은 서류 ${count}건`,
  andMore: (count) => `그 밖에 ${count}건`,
  allReady: '서류를 모두 표시했습니다',
  whatChanges: '이렇게 하면 갈 수 있습니다',
  opens: (when) => `${when} 업무 시작까지 기다리기`,
  tickMaterials: '서류를 준비하고 표시하기',
  book: '먼저 시간을 예약하기',
  callToAsk: '전화로 문의하기',
}
