import { describe, expect, it } from 'vitest';
import { readStatus } from '../../src/checkpoint/paper/read/status.ts';
import { common } from '../../src/checkpoint/paper/words/lexicon.ts';

/** A status that is taken back in the words behind it: mocked, all but, only, without, until, later, by hand. */
const TAKEN_BACK: Readonly<Record<string, [status: string, ...explanations: string[]]>> = {
  en: [
    'Ready',
    'runs against a pretend broker',
    'uses the dummy payment service',
    'the simulator answers in its place',
    'every lane apart from billing',
    'the rest follows later',
    'until the vendor signs it',
    'deployed by hand on one node',
  ],
  de: [
    'Bereit',
    'läuft gegen eine Attrappe',
    'alle bis auf einen Dienst',
    'der Rest folgt später',
    'nur im manuellen Lauf',
  ],
  fr: [
    'Prêt',
    'contre un service factice',
    'tout sauf la facturation',
    'le reste viendra plus tard',
    'déployé à la main hier',
  ],
  es: [
    'Listo',
    'contra un servicio ficticio',
    'todo menos la facturación',
    'el resto más tarde',
    'desplegado a mano ayer',
  ],
  pt: [
    'Pronto',
    'contra um serviço fictício',
    'tudo menos a cobrança',
    'o resto mais tarde',
    'publicado à mão ontem',
  ],
  it: [
    'Pronto',
    'contro un servizio fittizio',
    'tutto tranne la fatturazione',
    'il resto più tardi',
    'avviato a mano ieri',
  ],
  nl: [
    'Gereed',
    'tegen een nep dienst',
    'alles behalve de facturatie',
    'de rest volgt later',
    'met de hand uitgerold',
  ],
  ru: [
    'Готово',
    'работает через имитацию брокера',
    'всё кроме одного сервиса',
    'остальное будет позже',
    'ручной запуск сервиса',
  ],
  zh: ['通过', '使用 虚拟 代理 服务', '除了 计费 以外 全部', '其余 稍后 再 完成', '手动 部署 一次'],
  ja: ['完了', 'ダミー の ブローカー で 実行', '残り は 後日 対応', '手動 で 配備 した'],
  ko: ['완료', '가짜 브로커 로 실행', '나머지 는 나중에 진행', '수동 으로 배포 함'],
};

describe('words behind a status that take something back', () => {
  it.each(Object.entries(TAKEN_BACK))(
    '%s: doubt it behind a dash, a colon, a full stop and in brackets',
    (_, words) => {
      const [status, ...explanations] = words;
      expect(readStatus(status, common)?.status).toBe('ready');
      for (const text of explanations)
        for (const written of [
          `${status} — ${text}`,
          `${status}: ${text}`,
          `${status}. ${text}`,
          `${status} (${text})`,
        ]) {
          const read = readStatus(written, common);
          expect(read?.status, written).not.toBe('ready');
          expect(read?.trouble, written).toBeDefined();
        }
    },
  );
});
