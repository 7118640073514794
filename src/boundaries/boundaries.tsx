/** How boundaries are drawn and why, over whatever asked for it. */
import { BoundarySample } from "../ui/boundary-sample";
import { CloseIcon } from "../ui/icons";
import type { BoundaryLine, BoundaryNote, UndeterminedArea } from "../view/boundaries";
import { boundaryWords as w } from "../words/boundaries";
import { words } from "../words/en";
import "./boundaries.css";

export interface BoundariesProps {
	readonly note: BoundaryNote;
	/** Shows an area; null where the reader only looks. */
	readonly onShow: ((id: string) => void) | null;
	readonly onClose: () => void;
}

export function Boundaries({ note, onShow, onClose }: BoundariesProps) {
	const { policy, disclaimer, lines, inView, elsewhere, absent, sources } = note;
	return (
		<>
			<header class="boundaries-head">
				<h2 tabIndex={-1}>{w.region}</h2>
				<button type="button" class="icon-button" aria-label={w.close} onClick={onClose}>
					<CloseIcon />
				</button>
			</header>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys too */}
			<div class="boundaries-body" tabIndex={0}>
				{policy.map((sentence) => (
					<p key={sentence}>{sentence}</p>
				))}
				{disclaimer && <p>{disclaimer}</p>}
				<section>
					<h3>{w.lines}</h3>
					<ul class="boundaries-lines">
						{lines.map((line) => (
							<Line key={line.class} line={line} />
						))}
					</ul>
				</section>
				<section>
					<h3>{w.here}</h3>
					{inView.length > 0 ? <Areas areas={inView} onShow={onShow} /> : <p>{w.none}</p>}
				</section>
				{elsewhere.length > 0 && (
					<section>
						<h3>{w.elsewhere}</h3>
						<Areas areas={elsewhere} onShow={onShow} />
					</section>
				)}
				{absent.length > 0 && (
					<section>
						<h3>{w.absent}</h3>
						<dl>
							{absent.map(({ name, note }) => (
								<div key={name}>
									<dt>{name}</dt>
									<dd>{note}</dd>
								</div>
							))}
						</dl>
					</section>
				)}
				{sources.length > 0 && <Sources sources={sources} />}
			</div>
		</>
	);
}

function Line({ line: { class: kind, note, inView } }: { readonly line: BoundaryLine }) {
	const name = kind === "line-of-control" ? words.legend.control : words.legend[kind];
	return (
		<li>
			<BoundarySample kind={kind} />
			<div>
				<p>
					<strong>{w.line(name, w.patterns[kind])}</strong> <span class="aside">{inView ? w.now : w.notNow}</span>
				</p>
				{note && <p>{note}</p>}
			</div>
		</li>
	);
}

function Areas({
	areas,
	onShow,
}: {
	readonly areas: readonly UndeterminedArea[];
	readonly onShow: BoundariesProps["onShow"];
}) {
	return (
		<dl>
			{areas.map(({ id, name, note }) => (
				<div key={id}>
					<dt>
						{onShow ? (
							<button type="button" class="text-button" aria-label={w.show(name)} onClick={() => onShow(id)}>
								<bdi>{name}</bdi>
							</button>
						) : (
							<bdi>{name}</bdi>
						)}
					</dt>
					{note && <dd>{note}</dd>}
				</div>
			))}
		</dl>
	);
}

function Sources({ sources }: Pick<BoundaryNote, "sources">) {
	return (
		<section>
			<h3>{w.sources}</h3>
			<dl>
				{sources.map(({ what, source, version, date }) => (
					<div key={what}>
						<dt>{what}</dt>
						<dd>
							{source}
							<span class="aside">{w.edition(version, date)}</span>
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
