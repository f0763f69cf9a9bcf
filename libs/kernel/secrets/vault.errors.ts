import { defineErrors } from '../errors/app-error.js';

export const vaultErrors = defineErrors({
  'vault.not-configured': {
    status: 503,
    zh: '系统尚未配置加密主密钥，无法保存或读取机密内容',
    en: 'There is no master key, so secrets can be neither kept nor read',
    hint: {
      zh: '请运维人员在每个进程设置 MASTER_KEY（age 私钥，见 docs/configuration.md）',
      en: 'The operator sets MASTER_KEY (an age identity, see docs/configuration.md) for every process',
    },
  },
  'vault.key-invalid': {
    status: 503,
    zh: '加密主密钥无法使用：MASTER_KEY 的第 {position} 个不是有效的 age 私钥',
    en: 'The master key cannot be used: number {position} in MASTER_KEY is no valid age identity',
  },
  'vault.unreadable': {
    status: 503,
    zh: '机密内容无法解密：它由另一把主密钥加密，或已损坏',
    en: 'A secret cannot be decrypted: it was encrypted under another master key, or is damaged',
    hint: {
      zh: '请运维人员把原来的密钥加回 MASTER_KEY（以逗号分隔，新的在前）',
      en: 'The operator adds the former key to MASTER_KEY again (separated by a comma, the new one first)',
    },
  },
  'key-provider.unavailable': {
    status: 503,
    zh: '密钥服务暂时不可用（{reason}），加密内容暂时无法读取或保存，已保存的内容不受影响',
    en: 'The key service cannot be used just now ({reason}), so sealed contents can be neither read nor kept; nothing saved is lost',
    hint: { zh: '请稍后重试；运维人员请检查 VAULT_URL、VAULT_TOKEN', en: 'Try again later; the operator checks VAULT_URL and VAULT_TOKEN' },
  },
});
