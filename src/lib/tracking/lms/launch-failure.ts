/** Why an LMS that launched the package did not let it in, or lets it in no more. */
export class LaunchFailure extends Error {
	readonly reason: LaunchFailureReason;

	constructor(reason: LaunchFailureReason) {
		super(`the LMS: ${reason}`);
		this.reason = reason;
	}
}

export type LaunchFailureReason =
	/** The launch address is not as the standard wants it. */
	| 'malformed'
	/** The session was used and is over: the package is to be opened from the LMS again. */
	| 'ended'
	/** The LMS answered, and said no. */
	| 'refused'
	/** The LMS does not answer. */
	| 'unreachable';
