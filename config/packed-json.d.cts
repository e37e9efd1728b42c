declare const packJson: (source: string) => string
export = packJson
