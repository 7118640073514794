export interface River {
	name?: string;
	/** 1 is a great river. */
	rank: number;
}

/** Names in Natural Earth, which change along a river and are partly garbled, to one English name each. */
const names: { [inFile: string]: string } = {
	"Amu  Darya": "Amu Darya",
	Panj: "Panj",
	Pamir: "Pamir",
	"Syr  Darya": "Syr Darya",
	Naryn: "Naryn",
	Indus: "Indus",
	Shiquan: "Indus",
	Sutlej: "Sutlej",
	Chenab: "Chenab",
	Helmand: "Helmand",
	Yamuna: "Yamuna",
	Ganges: "Ganges",
	Brahmaputra: "Brahmaputra",
	"Yarlung (Brahmaputra)": "Brahmaputra",
	Dihang: "Brahmaputra",
	Narmada: "Narmada",
	Krishna: "Krishna",
	"God?vari": "Godavari",
	Tigris: "Tigris",
	Dicle: "Tigris",
	Euphrates: "Euphrates",
	"Al Furat": "Euphrates",
	Firat: "Euphrates",
	"Shatt al Arab": "Shatt al-Arab",
	Volga: "Volga",
	Kama: "Kama",
	Don: "Don",
	Ural: "Ural",
	Ob: "Ob",
	"Ob?": "Ob",
	Irtysh: "Irtysh",
	Ertis: "Irtysh",
	"Ertix (Irtysh)": "Irtysh",
	Tobol: "Tobol",
	Yenisey: "Yenisey",
	Angara: "Angara",
	"Selenge (Selenga)": "Selenga",
	Lena: "Lena",
	Pechora: "Pechora",
	"Svernaya Dvina": "Northern Dvina",
	"Daugava (Zapadnaya Dvina)": "Daugava",
	"Dnipro (Dnieper)": "Dnipro",
	Dnepre: "Dnipro",
	Dniester: "Dniester",
	Danube: "Danube",
	"Donau (Danube)": "Danube",
	Tarim: "Tarim",
	Yarkant: "Yarkand",
	"Huang (Yellow)": "Yellow River",
	Huang: "Yellow River",
	Yangtze: "Yangtze",
	"Jinsha (Yangtze)": "Yangtze",
	"Chang Jiang (Yangtze)": "Yangtze",
	Tongtian: "Yangtze",
	Tuotuo: "Yangtze",
	Mekong: "Mekong",
	"Lancang (Mekong)": "Mekong",
	Salween: "Salween",
	"Nu (Salween)": "Salween",
	"Ayeyarwady (Irrawaddy)": "Irrawaddy",
	Nile: "Nile",
	Amur: "Amur",
	"Heilong Jiang (Amur)": "Amur",
	Kolyma: "Kolyma",
	Vilyuy: "Vilyuy",
	Aldan: "Aldan",
	Indigirka: "Indigirka",
};

/** Rivers that matter to the region more than their rank in Natural Earth says. */
const raised = new Set(["Helmand", "Don", "Kama", "Sutlej", "Chenab", "Yamuna", "Tarim"]);

/** The river's English name, where it is known, and its rank. */
export function describeRiver(inFile: string, rank: number): River {
	const name = names[inFile];
	return { ...(name && { name }), rank: name && raised.has(name) ? Math.min(rank, 5) : rank };
}
