// What the built page may load and do, said once: for the page itself (vite.config.ts), for the server of `npm start`
// and, held by a house test, for SECURITY.md, which tells other hosts.

/** The one policy of Trusted Types that the page makes, in src/files/trusted.ts. */
export const TRUSTED_POLICY = "brieflet";

const directives = {
	"default-src": "'none'",
	"script-src": "'self'",
	"style-src": "'self'",
	"img-src": "'self'",
	"font-src": "'self'",
	"connect-src": "'self'",
	"worker-src": "'self'",
	"manifest-src": "'self'",
	"base-uri": "'none'",
	"form-action": "'none'",
	"require-trusted-types-for": "'script'",
	"trusted-types": TRUSTED_POLICY,
};

/** As one line, for a header or a meta element. Who may frame the page, a header alone can say: the host decides. */
export const contentSecurityPolicy = Object.entries(directives)
	.map((directive) => directive.join(" "))
	.join("; ");

/** For every file of dist/: a worker takes its rules from its own answer, not from the page. */
export const headers = {
	"Content-Security-Policy": contentSecurityPolicy,
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
};
