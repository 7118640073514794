import { Citations } from "../ui/citations";
import type { WhenInWords } from "../view/details/cited";
import { machineDate } from "../words/dates";
import { words } from "../words/en";
import { Conflicting } from "./conflict";
import { Names } from "./parts";

/** A date with its precision, how it was worked out, and what other sources give. */
export function When({ when }: { readonly when: WhenInWords }) {
	return (
		<>
			<p>
				<time dateTime={machineDate(when.edtf)}>{when.date}</time>
				{when.precision && <span class="aside"> ({when.precision})</span>}
				{when.time && (
					<span class="aside">
						{" "}
						· {words.details.localTime}: <bdi>{when.time}</bdi>
					</span>
				)}{" "}
				<Citations marks={when.citations} />
			</p>
			{when.derived && (
				<p class="aside">
					{words.details.derived}: <bdi>{when.derived}</bdi>
				</p>
			)}
			{when.others.map((other) => (
				<p key={other.text} class="aside">
					<bdi>{other.text}</bdi> (<Names names={other.claimants} />){" "}
					<Citations marks={other.citations} grading={other.grading} />
				</p>
			))}
			{when.conflict && <Conflicting conflict={when.conflict} />}
		</>
	);
}
