// Serves build/server over HTTP.
// PORT and HOST say where to listen, ORIGIN the public address where a proxy stands before this.
import { createServer } from 'node:http';

const host = process.env.HOST || '127.0.0.1';
const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
	console.error(`[errata] PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
	process.exit(1);
}

if (typeof Map.groupBy !== 'function') {
	console.error('[errata] This needs Node 21 or newer; `npm start` brings its own.');
	process.exit(1);
}

if (process.env.ORIGIN === '') delete process.env.ORIGIN;
if (process.env.ORIGIN && !/^https?:\/\/[^/]+$/.test(process.env.ORIGIN)) {
	console.error(`[errata] ORIGIN must be like https://errata.example.org, not "${process.env.ORIGIN}".`);
	process.exit(1);
}

// Without ORIGIN the adapter takes every request for https and refuses each form post as foreign. Telling it the protocol
// that is spoken here lets it read the rest from the Host header, so that all names of this machine work at once.
const protocolHeader = 'x-errata-protocol';
const direct = !process.env.ORIGIN && !process.env.PROTOCOL_HEADER;
if (direct) process.env.PROTOCOL_HEADER = protocolHeader;
// What is configured wrongly is told in words that name the variable; there a stack says nothing.
const { handler } = await import('../build/server/handler.js').catch((error) => {
	if (!String(error.message).startsWith('ERRATA_')) throw error;
	console.error(`[errata] ${error.message}`);
	process.exit(1);
});

// For everything that is served. Pages made on request bring a whole policy of their own in place of this one, prerendered
// pages have theirs in a <meta>, where frame-ancestors would have no effect.
const headers = {
	'content-security-policy': "frame-ancestors 'self'",
	'referrer-policy': 'strict-origin-when-cross-origin',
	'x-content-type-options': 'nosniff'
};

const server = createServer((request, response) => {
	if (direct) request.headers[protocolHeader] = 'http';
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	// A proxy that keeps it would keep new versions from everybody.
	if (request.url === '/service-worker.js') response.setHeader('cache-control', 'no-cache');
	handler(request, response, () => response.writeHead(404).end());
});

let stopping = false;
function stop(reason) {
	if (stopping) return;
	stopping = true;
	server.close(() => {
		// The same event as adapter-node's own server: whoever holds a resource closes it now.
		process.emit('sveltekit:shutdown', reason);
		process.exitCode = 0;
		setTimeout(() => process.exit(), 1000).unref();
	});
	server.closeIdleConnections();
	// Streams (live class views) never end by themselves.
	setTimeout(() => server.closeAllConnections(), 1500).unref();
}
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('SIGINT', () => stop('SIGINT'));
process.on('SIGHUP', () => stop('SIGHUP'));

server.on('error', (error) => {
	const reasons = {
		EADDRINUSE: `Port ${port} is in use. Stop the other program, or choose another port: set PORT=${port + 1}.`,
		EACCES: `Port ${port} may not be opened by this user. Choose one above 1023, for example PORT=3000.`,
		EADDRNOTAVAIL: `This machine has no address "${host}" (HOST).`
	};
	console.error(`[errata] ${reasons[error.code] ?? error.message}`);
	process.exit(1);
});
server.listen(port, host, () => {
	const shown = host.includes(':') ? `[${host}]` : host;
	console.log(
		`[errata] ready at ${process.env.ORIGIN ?? `http://${shown}:${server.address().port}`} (Ctrl+C stops it)`
	);
});
