import type { Target } from './target.js';
import { ofForms } from './targets/of-forms.js';
import { ofImports } from './targets/of-imports.js';
import { ofOutput } from './targets/of-output.js';
import { ofPages } from './targets/of-pages.js';
import { ofSettings } from './targets/of-settings.js';

export { faultOf } from './fault-of.js';

/** Every door by which what somebody else wrote comes in. */
export const targets: readonly Target[] = [...ofPages, ...ofSettings, ...ofImports, ...ofForms, ...ofOutput];
