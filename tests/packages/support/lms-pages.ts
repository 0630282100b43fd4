/** The pages that an LMS shows round a package. */
import type { Enrolment } from './enrolment.ts';

/** What the page of the LMS is given for one launch. */
export type Launch = {
	readonly values: Readonly<Record<string, string>>;
	readonly commitTo: string;
	/** Address of the package. */
	readonly content: string;
};

export function lmsPage(enrolment: Enrolment, launch: Launch): string {
	const { standard, hasApi = true, faults = {}, place = 'parent', sandbox } = enrolment;
	const told = JSON.stringify({ standard, hasApi, faults, ...launch }).replaceAll('<', '\\u003c');
	return page(
		'LMS',
		`<script type="application/json" id="launch">${told}</script>
		<script src="scorm-again.js"></script>
		<script src="lms.js"></script>`,
		{
			parent: frame('content', launch.content, sandbox),
			grandparent: frame('between', 'between'),
			opener: opener(launch.content),
			'opener-parent': frame('between', 'between')
		}[place]
	);
}

/** A page between the LMS and the package: it shows the package, or opens it in a window. */
export function wrapperPage(content: string, opens: boolean): string {
	return page('Between', '', opens ? opener(content) : frame('content', content));
}

/** Some other page, to which learners go. */
export const awayPage = page('Away', '', '');

function page(title: string, head: string, body: string): string {
	return `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<title>${title}</title>
		<link rel="icon" href="data:," />
		<style>
			body { margin: 0 }
			iframe { border: 0; display: block; width: 100%; height: 100vh }
		</style>
		${head}
	</head>
	<body>
		${body}
	</body>
</html>`;
}

function frame(name: string, address: string, sandbox?: string): string {
	const limits = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
	return `<iframe name="${name}" title="Package" src="${address}"${limits}></iframe>`;
}

function opener(address: string): string {
	return `<button onclick="window.open('${address}', 'content')">Open the package</button>`;
}
