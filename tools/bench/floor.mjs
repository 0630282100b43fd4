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

/** Serves the page, compressed, at a free port. Resolves to its address and a way to stop. */
export function serveFloor() {
	const body = gzipSync(page, { level: 9 });
	const headers = {
		'content-type': 'text/html; charset=utf-8',
		'content-encoding': 'gzip',
		'content-length': body.length
	};
	const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			resolve({
				address: `http://127.0.0.1:${server.address().port}/`,
				stop() {
					server.close();
					server.closeAllConnections();
				}
			});
		});
	});
}
