// The least a browser can do: one radio item by hand, nothing loaded. What the product takes beyond this is its price.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>One item</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 system-ui, sans-serif }
fieldset { border: 1px solid #999; border-radius: 0.5rem }
label { display: block }
[data-feedback] { padding: 0.5rem 1rem; background: #eee }
</style>
</head>
<body>
<main>
<h1>One item</h1>
<form data-item="one">
<fieldset>
<legend>What does an error in an article call for?</legend>
<label><input type="radio" name="response" value="share"> Sharing it</label>
<label><input type="radio" name="response" value="source"> A look at its source</label>
<label><input type="radio" name="response" value="shrug"> Nothing</label>
</fieldset>
<button data-answer>Answer</button>
<p data-feedback role="status"></p>
</form>
</main>
<script>
let tries = 0;
const form = document.querySelector('form');
form.addEventListener('submit', (event) => {
	event.preventDefault();
	const right = form.elements.response.value === 'source';
	tries += 1;
	form.querySelector('[data-feedback]').textContent = (right ? 'Right.' : 'Not so: look at its source.') + ' Try ' + tries + '.';
});
</script>
</body>
</html>
`;

/** A text as long as an article, of which each statement can be flagged: a class on a span, and nothing else. */
const statements = Array.from(
	{ length: 90 },
	(_, index) =>
		`<span data-start="${index}">Statement ${index} says this and that about a matter, in a dozen words or so,</span>`
).join(' ');
const huntPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>A text</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 system-ui, sans-serif }
.flagged { background: #fcc; text-decoration: underline }
</style>
</head>
<body>
<main><h1>A text</h1><p>${statements}</p></main>
<script>
document.addEventListener('click', (event) => event.target.closest('[data-start]')?.classList.toggle('flagged'));
</script>
</body>
</html>
`;

/** Two lines of 91 points as two paths, and a slider that says the value: no axes, no words, no table. */
const chartPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>A chart</title>
</head>
<body>
<main><h1>A chart</h1>
<select data-series><option value="short">short</option><option value="long">long</option></select>
<div data-chart><div data-drawing></div><input type="range" min="0" max="90" value="0" aria-label="Point"><p data-value>0</p></div>
</main>
<script>
const drawing = document.querySelector('[data-drawing]');
const slider = document.querySelector('input');
function draw(count) {
	const path = (phase) => 'M' + Array.from({ length: count }, (_, index) => index * 7 + ',' + (150 + 100 * Math.sin(index / 9 + phase)).toFixed(1)).join('L');
	drawing.innerHTML = '<svg width="640" height="300"><path fill="none" stroke="red" d="' + path(0) + '"/><path fill="none" stroke="blue" d="' + path(1) + '"/></svg>';
}
document.querySelector('select').addEventListener('change', (event) => draw(event.target.value === 'long' ? 91 : 8));
slider.addEventListener('input', () => (document.querySelector('[data-value]').textContent = 'Point ' + slider.value));
draw(8);
</script>
</body>
</html>
`;

/** Serves the pages, compressed, at a free port. Resolves to their addresses and a way to stop. */
export function serveFloor() {
	const bodies = {
		'/': gzipSync(page, { level: 9 }),
		'/hunt': gzipSync(huntPage, { level: 9 }),
		'/chart': gzipSync(chartPage, { level: 9 })
	};
	const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' };
	const server = createServer((request, response) => {
		const body = bodies[request.url] ?? bodies['/'];
		response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			resolve({
				address: `http://127.0.0.1:${server.address().port}/`,
				hunt: `http://127.0.0.1:${server.address().port}/hunt`,
				chart: `http://127.0.0.1:${server.address().port}/chart`,
				stop() {
					server.close();
					server.closeAllConnections();
				}
			});
		});
	});
}
