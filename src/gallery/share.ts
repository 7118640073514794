import { ShareButton } from "../share/share-button";
import { ShareCard, type ShareCardProps } from "../share/share-card";
import { mount } from "../ui/mount";
import { BESIDE, box, dark, type Example, NARROW, nothing, type Piece } from "./example";

const ADDRESS =
	"https://maps.example/brieflet/#map=5.2/46.7000/7.3000&sel=incident/fire&from=2024-03-01&to=2024-10-04&actor=minister";

/** The button in the bar with its card below it; `press` is the button of the card that was pressed. */
function share(
	id: string,
	title: string,
	expect: string,
	{ press, ...props }: Partial<ShareCardProps> & { press?: string } = {},
	width = BESIDE,
): Example {
	return {
		id: `share-${id}`,
		title,
		expect,
		width,
		screen: width,
		height: 620,
		theme: "light",
		async draw(element) {
			const bar = box(element, "header", "bar");
			const place = box(box(bar, "div", "bar-actions"), "div", "bar-card-place");
			mount(box(place, "div", ""), ShareButton).update({ open: true, onToggle: nothing });
			const card = box(place, "div", "");
			mount(card, ShareCard).update({
				address: ADDRESS,
				title: "The mill talks",
				copy: async () => true,
				send: null,
				copyKeys: "Ctrl+C",
				onClose: nothing,
				...props,
			});
			for (const button of card.querySelectorAll("button")) if (button.textContent === press) button.click();
			// what was pressed answers, then the card is drawn with the answer
			await new Promise((done) => setTimeout(done, 50));
		},
	};
}

const normal = share("normal", "Normal", "The link and the code, each with a way to copy it; what the link carries.");
const refused = share("refused", "Copying refused", "The link is selected and a sentence says which keys copy it.", {
	press: "Copy link",
	copy: async () => false,
});

export const sharePiece: Piece = {
	name: "Share",
	examples: [
		normal,
		dark(normal),
		share("copied", "Copied", "A sentence says that the link is copied.", { press: "Copy link" }),
		refused,
		dark(refused),
		share(
			"narrow",
			"Narrow",
			"The card is the whole screen; a third button hands the link to another app.",
			{ send: nothing },
			NARROW,
		),
		share("quotes", "A title with quotation marks", "In the code they are written as entities.", {
			address: "https://maps.example/brieflet/",
			title: `"The mill" <talks> & 'fire'`,
		}),
	],
};
