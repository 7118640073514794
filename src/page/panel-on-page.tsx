import { Panel, type PanelProps } from "../panel/panel";
import type { Catalogue } from "../view/catalogue";
import type { CrowdDetails } from "../view/details/crowd";
import { detailsOf } from "../view/details/details";
import type { Selection } from "../view/view";

type PanelOnPageProps = Omit<PanelProps, "details"> & {
	readonly catalogue: Catalogue;
	readonly selection: Selection | null;
	/** What is shown while nothing is selected. */
	readonly crowd: CrowdDetails | null;
};

/** Details of what is selected. They are made here, so that their code is not in the first load. */
export function PanelOnPage({ catalogue, selection, crowd, ...rest }: PanelOnPageProps) {
	const details = (selection && detailsOf(catalogue, selection)) ?? crowd;
	return details && <Panel details={details} {...rest} />;
}
