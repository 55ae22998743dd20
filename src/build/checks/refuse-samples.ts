import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Plan, PlannedArtifact } from '../../domain/plan.js';
import type { Settings } from '../../domain/settings.js';
import { problem } from '../../model/problem.js';
import { products } from '../../products/index.js';
import type { Looks } from '../nouns/looks.js';

/** A plan without what a sample's brand may not be on, and why. */
export interface WithoutSamples {
  readonly plan: Plan;
  /** Paths of what was taken out; their last good files stay. */
  readonly refused: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A sample's brand belongs to the website whose address it names. On another's it may be looked at, whatever audience it
 * is made for; but job adverts, which are published as they are, and a release would be in the name of a company that
 * does not exist: those are refused.
 */
export function refuseSamples(plan: Plan, looks: Looks, settings: Settings): WithoutSamples {
  const site = hostOf(plan.framework.siteUrl);
  const foreign = [...looks.samples].filter(
    ([brand]) => site === undefined || site !== hostOf(looks.brands?.get(brand)?.url),
  );
  const isRefused = ({ product, edition }: PlannedArtifact) =>
    foreign.some(([brand]) => brand === edition.brand) && (settings.release || forStrangers.has(product));
  const refused = plan.artifacts.filter(isRefused);
  if (refused.length === 0) return { plan, refused: [], diagnostics: [] };
  return {
    plan: {
      ...plan,
      artifacts: plan.artifacts.filter((one) => !isRefused(one)).map((one) => without(one, isRefused)),
    },
    refused: refused.map(({ path }) => path),
    diagnostics: foreign
      .filter(([brand]) => refused.some(({ edition }) => edition.brand === brand))
      .map(([brand, { place, of, keys }]) =>
        // Whoever named the brand can name another; what a brand of one's own takes over stands in its own file.
        problem('sample-brand', brand === of ? (settings.brandPlace ?? place) : place, {
          what: `${brand === of ? `"${brand}" is` : `"${brand}" has the ${keys.join(', ')} of "${of}",`} the brand of the sample; ${settings.release ? 'no release is' : 'no job adverts are'} made in it.`,
          why: 'Strangers would read the name and address of a company that does not exist.',
          fix: 'Name a brand of your own, or none: --brand neutral takes name and logo from the website. docs/branding.md says how to make one.',
        }),
      ),
  };
}

const forStrangers = new Set(
  products.filter(({ isForStrangers }) => isForStrangers === true).map(({ id }) => id),
);

/** An offline pack holds what is left. */
function without(
  artifact: PlannedArtifact,
  isRefused: (artifact: PlannedArtifact) => boolean,
): PlannedArtifact {
  const { content } = artifact;
  if (content.kind !== 'bundle') return artifact;
  return { ...artifact, content: { ...content, of: content.of.filter((one) => !isRefused(one)) } };
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
