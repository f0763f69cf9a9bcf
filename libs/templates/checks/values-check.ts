import { render, valuesFor, TemplateValuesError } from '../render.js';
import { SAMPLE_VALUES, SAMPLE_VARIANTS } from '../sample-values.js';
import type { TemplateVersion } from '../template-version.js';
import type { Findings } from './reading.js';

/** Every value is given by the platform or has a default, and every sort of tenant can be rendered. */
export function checkValues(template: TemplateVersion, findings: Findings): void {
  for (const name of template.required) {
    if (!(name in SAMPLE_VALUES) && !(name in template.defaults))
      findings.overall('values', {
        zh: `取值 ${name} 既不由平台给出，也没有默认值`,
        en: `The value ${name} is neither given by the platform nor has a default`,
      });
  }
  for (const [variant, values] of Object.entries(SAMPLE_VARIANTS)) {
    try {
      render(template, SAMPLE_VALUES.tenantId, valuesFor(template, values));
    } catch (error) {
      const detail = error instanceof TemplateValuesError ? error.problems.join('; ') : (error as Error).message;
      findings.overall('values', {
        zh: `示例平台（${variant}）无法生成：${detail}`,
        en: `A sample platform (${variant}) cannot be rendered: ${detail}`,
      });
    }
  }
}
