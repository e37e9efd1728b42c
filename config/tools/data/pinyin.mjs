import { pinyin } from 'pinyin-pro'

/** Where the package's commonest reading of a character is not the one of names and addresses. Reviewed by hand. */
const readings = {
  乐: 'le',
  蚌: 'beng',
  会: 'hui',
  厦: 'sha',
  六: 'liu',
  单: 'dan',
  藏: 'zang',
  莞: 'guan',
  调: 'tiao',
  行: 'xing',
  都: 'du',
  重: 'zhong',
  长: 'chang',
  弄: 'long',
  什: 'shi',
  柏: 'bai',
  珲: 'hun',
  大: 'da',
  泊: 'po',
  朝: 'chao',
  和: 'he',
  地: 'di',
  的: 'de',
  员: 'yuan',
  区: 'qu',
  数: 'shu',
  堡: 'bao',
  埔: 'pu',
  宿: 'su',
  番: 'fan',
}

/** Words in which a character is read otherwise than alone. Reviewed by hand. */
const words = {
  于家堡: 'yu jia pu',
  六安: 'lu an',
  厦门: 'xia men',
  大埔: 'da bu',
  太行: 'tai hang',
  闵行: 'min hang',
  银行: 'yin hang',
  重庆: 'chong qing',
  番禺: 'pan yu',
  会稽: 'kuai ji',
  浚县: 'xun xian',
  单县: 'shan xian',
  黄陂: 'huang pi',
  繁峙: 'fan shi',
  尉犁: 'yu li',
  音乐: 'yin yue',
  市长: 'shi zhang',
  重阳: 'chong yang',
  重复: 'chong fu',
  西藏: 'xi zang',
  会计: 'kuai ji',
}

const syllable = (char) => pinyin(char, { toneType: 'none', v: true })

/** Every Chinese character of a text with its syllable (ü is v), and the words that are read otherwise. */
export const readingsOf = (text) => {
  const chars = [...new Set(text.match(/\p{Script=Han}/gu))].sort()
  return {
    chars: chars.map((char) => [char, readings[char] ?? syllable(char)]),
    words: Object.entries(words).filter(([word]) => [...word].every((char) => chars.includes(char))),
  }
}
