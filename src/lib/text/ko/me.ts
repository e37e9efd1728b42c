import type { Text } from '../zh.ts'

export const me: Text['me'] = {
  language: '언어',
  notReviewed:
    '일본어·한국어·러시아어·프랑스어 번역은 원어민의 검토를 받지 않았습니다. 내용이 다르면 중국어를 기준으로 합니다.',
  languageMissing: '그 언어의 글을 가져오지 못했습니다. 네트워크에 연결된 뒤 다시 선택하십시오.',
  scale: '글자 크기',
  scales: { '1': '보통', '1.4': '크게', '1.65': '아주 크게' },
  theme: '화면 모드',
  themes: { system: '휴대전화 설정', light: '밝게', dark: '어둡게' },
  city: '내 도시',
  cityHint: '이 도시의 접수처를 먼저 보여 줍니다.',
  noCity: '선택하지 않음',
  more: '도구와 안내',
  version: (number) => `창약 ${number} · 시연`,
  links: {
    about: '창약 소개',
    sources: '자료 출처',
    privacy: '개인정보',
    dueDate: '처리 기한 계산',
    process: '전체 절차: 두 허가를 한 번에',
    glossary: '용어집',
    progress: '진행 상황 조회',
  },
  linkNotes: {
    about: '무엇이고 무엇이 아닌지, 공식 경로',
    sources: '어떤 문서이며 얼마나 믿을 수 있는지',
    privacy: '휴대전화에 저장된 것과 삭제 방법',
    dueDate: '근무일을 하루씩 세어 날짜를 설명',
    process: '온라인 신청부터 증명서 수령까지',
    glossary: '창구에서 만나는 말: 중국어, 병음, 뜻',
    progress: '예약 번호와 신분증 번호 끝 네 자리',
  },
}
