import type { Handling } from "../dossier/schema";
import { leavePopover } from "../ui/leave-popover";
import { Marking } from "../ui/marking";
import { words } from "../words/en";
import "./banner.css";

const TLP = "https://www.first.org/tlp/";

/** To whom the dossier may be given, over everything else; on a narrow screen what it means is one press away. */
export function HandlingBanner({ handling }: { readonly handling: Handling }) {
	const { region, means, standard } = words.handling;
	return (
		<section class="handling" aria-label={region}>
			<button type="button" popovertarget="handling">
				<Marking handling={handling} />
			</button>
			<span class="handling-means">{means[handling]}</span>
			<div class="about" id="handling" popover="auto" onFocusOut={leavePopover}>
				<h2>{handling}</h2>
				<p>{means[handling]}</p>
				<p class="aside">
					{standard}{" "}
					<a href={TLP} target="_blank" rel="noopener noreferrer">
						{TLP}
					</a>
				</p>
			</div>
		</section>
	);
}
