/** Large tables, made: as wide as UCDP GED, with long accounts between quotes, and the same for the same numbers. */
interface MadeTable {
	readonly rows: number;
	readonly seed: number;
}

const NAMES =
	"id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";
const LINES_A_PIECE = 2000;

/** A table in UTF-8, about 680 bytes a row. */
export function makeTable({ rows, seed }: MadeTable): Uint8Array {
	let state = seed;
	const below = (limit: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 4294967296) * limit);
	};
	const two = (value: number) => String(value).padStart(2, "0");
	function line(index: number): string {
		const [one, other, town] = [below(400), below(400), below(20_000)];
		const date = `${1989 + below(35)}-${two(1 + below(12))}-${two(1 + below(28))}`;
		const [latitude, longitude] = [
			(below(1_200_000) / 10_000 - 60).toFixed(6),
			(below(3_000_000) / 10_000 - 150).toFixed(6),
		];
		const best = below(30);
		const article = `"""Agency ${below(60)},${date},A headline of the ordinary length about what happened, number ${index}""; ""Paper ${below(90)},${date},Another account of the same day, with more words than the first had and a name: Ürümqi"""`;
		return `${index},AFG-2010-1-${index}-${town},${date.slice(0, 4)},1,Clear,${1 + below(3)},${one},${one},"Country ${below(90)}: Government",${one},${one},Group ${one} - Group ${other},${one},${one},Group ${one},${other},${other},Group ${other},${1 + below(4)},${article},Agency ${below(60)},${date},"A headline of the ordinary length about what happened, number ${index}",officials and witnesses,${1 + below(7)},Town ${town},"Town ${town}, a settlement some way from the road to the north",Province ${below(800)},District ${town},${latitude},${longitude},POINT (${longitude} ${latitude}),${below(260_000)},Country ${below(90)},${below(900)},Asia,1,${1 + below(5)},${date} 00:00:00.000,${date} 00:00:00.000,${below(5)},${below(5)},${below(5)},0,${best},${best + below(5)},${Math.max(0, best - below(5))},${below(900)},`;
	}
	const encoder = new TextEncoder();
	const pieces: Uint8Array[] = [encoder.encode(`${NAMES}\r\n`)];
	for (let first = 0; first < rows; first += LINES_A_PIECE) {
		const count = Math.min(LINES_A_PIECE, rows - first);
		pieces.push(encoder.encode(`${Array.from({ length: count }, (_, index) => line(first + index)).join("\r\n")}\r\n`));
	}
	const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
