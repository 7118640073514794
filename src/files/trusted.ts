/**
 * The one place in which an address becomes one that the browser runs as code. Under Trusted Types, which the built page
 * requires, a worker starts from nothing else, and nothing but the page's own files gets through.
 */

interface Policy {
	createScriptURL(address: string): unknown;
}

interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

const rules = { createScriptURL: ownFile };
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
/** Its name stands in the page's Content-Security-Policy. Without Trusted Types the same rule is asked. */
const policy: Policy = trustedTypes?.createPolicy("brieflet", rules) ?? rules;

/**
 * An address to run as code: of a worker, or of a service worker.
 * @throws TypeError when it is not that of a file beside or below the page
 */
export function trustedScriptUrl(address: string | URL): string {
	// the browser takes the trusted object in the place of a string, as its types do not know yet
	return policy.createScriptURL(String(address)) as string;
}

function ownFile(address: string): string {
	const { href } = new URL(address, document.baseURI);
	if (!href.startsWith(new URL(".", document.baseURI).href)) throw new TypeError(`${href} is no file of this page`);
	return href;
}
