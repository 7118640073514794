import { Citations } from "../ui/citations";
import { Isolated } from "../ui/isolated";
import type { Overview } from "../view/overview";
import { words } from "../words/en";

/**
 * What a sheet tells when nothing is selected: every conference and incident on the map, with date and figures. The short
 * entries come first: what does not fit is cut from the end.
 */
export function OverviewList({ overview: { incidents, conferences } }: { readonly overview: Overview }) {
	return (
		<>
			{[[words.print.conferences, conferences] as const, [words.table.tabs.incidents, incidents] as const].map(
				([title, entries]) =>
					entries.length > 0 && (
						<section class="detail-section" key={title}>
							<h3>{title}</h3>
							<ul class="overview">
								{entries.map((entry) => (
									<li key={entry.id}>
										<p class="overview-head">
											<strong>
												<bdi>{entry.title}</bdi>
											</strong>
											<span class="aside">
												{[entry.date, entry.place].filter(Boolean).map((part) => (
													<span key={part}>
														{" · "}
														<bdi>{part}</bdi>
													</span>
												))}
											</span>
										</p>
										{entry.figures.map((figure) => (
											<p key={figure.text}>
												<bdi>
													<Isolated text={figure.text} />
												</bdi>{" "}
												<Citations marks={figure.citations} grading={figure.grading} />
											</p>
										))}
									</li>
								))}
							</ul>
						</section>
					),
			)}
			{incidents.length + conferences.length === 0 && <p>{words.print.nothing}</p>}
		</>
	);
}
