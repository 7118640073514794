/** Of very many incidents: how many are shown, and a way to those in view without a pointer. */
import { words } from "../words/en";
import { numberInWords } from "../words/numbers";
import type { MakeExtra } from "./page-context";

export const withCrowd: MakeExtra = (page) => {
	const table = page.loaded.file?.table;
	if (!table) return { update: () => undefined };
	const place = document.createElement("div");
	place.className = "crowd-count card";
	const told = document.createElement("span");
	const button = document.createElement("button");
	button.type = "button";
	button.className = "text-button";
	button.textContent = words.crowd.inView;
	button.addEventListener("click", () => {
		const indexes = page.map.crowdInView();
		if (indexes.length > 0) page.list(indexes);
		else page.say(words.crowd.noneInView);
	});
	place.append(told, button);
	page.skeleton.layers.after(place);
	return {
		update(frame) {
			place.hidden = frame.view.stage !== "off";
			// of what is on the map: none while their layer is off
			told.textContent = words.crowd.shown(numberInWords(frame.crowd?.sifted.count ?? 0), table.count);
		},
	};
};
