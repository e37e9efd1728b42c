import type { ways as zh } from '../zh/progress-ways.ts'

export const ways: typeof zh = {
  paste: '예약 번호 붙여넣기',
  pasteEmpty: '클립보드에 예약 번호가 없습니다. 입력란에 붙여넣을 수도 있습니다.',
  pasteRefused: '클립보드를 읽지 못했습니다. 입력란에 붙여넣거나 입력하십시오.',
  officePhone: '접수처 전화 찾기',
  holder:
    '본인이라면 다른 방법이 있습니다. 신분증을 가지고 창구로 가거나 접수처에 전화하면 예약 번호 없이도 물을 수 있습니다. 대기 시간이 지나면 바른 번호로 평소처럼 조회됩니다.',
  recent: {
    title: '최근 조회한 예약 번호',
    hint: '이 휴대전화에만 있으며 신분증 번호 끝 네 자리는 저장하지 않습니다.',
    again: (code, item) => `${code}: ${item} 다시 조회`,
    remove: (code) => `${code}: 삭제`,
  },
  samples: {
    title: '시험용 예약 번호',
    lead: '누구의 것도 아니며 누구나 조회할 수 있습니다. 누르면 번호와 끝 네 자리가 채워지고 조회됩니다.',
    open: (code, tail) => `${code} · 끝 네 자리 ${tail}`,
  },
}
