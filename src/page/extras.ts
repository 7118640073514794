/** What the page has beside map, Details and table: each made once with the page, updated with every frame. */
import type { MakeExtra } from "./page-context";
import { withBriefing } from "./with-briefing";
import { withCrowd } from "./with-crowd";
import { withDescription } from "./with-description";
import { withFilters } from "./with-filters";
import { withInset } from "./with-inset";
import { withKept } from "./with-kept";
import { withMeasure } from "./with-measure";
import { withOpen } from "./with-open";
import { withPrint } from "./with-print";
import { withSearch } from "./with-search";
import { withShare } from "./with-share";
import { withSpeaker } from "./with-speaker";
import { withStory } from "./with-story";
import { withTimeline } from "./with-timeline";

/** In the order in which Escape asks them. */
export const EXTRAS: readonly MakeExtra[] = [
	withBriefing,
	withSpeaker,
	withStory,
	withSearch,
	withMeasure,
	withShare,
	withFilters,
	withCrowd,
	withOpen,
	withTimeline,
	withInset,
	withPrint,
	withDescription,
	withKept,
];
