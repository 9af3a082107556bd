package cn.yongji.onestop.ledger.entry.domain;

/**
 * The last segment of a ledger without its entries: what is needed to append.
 *
 * @param number from 1; 0 stands for the ledger that has none yet
 * @param version of the document, which guards the write
 * @param full whoever filled it said so in the same write, so all instances agree on where the next one begins
 * @param first index of its first entry
 * @param payloadChars size of its payloads
 */
public record OpenSegment(int number, long version, boolean full, long first, long payloadChars, Head head) {
    /** Small enough to be written again with every poll. */
    private static final int ENTRIES = 50;

    private static final long PAYLOAD_CHARS = 128 * 1024;

    /** Before the first entry of a project. */
    public static OpenSegment none(String projectId) {
        return new OpenSegment(0, 0, true, 1, 0, Head.empty(projectId));
    }

    /** The next segment, which carries on where this full one ends. */
    public OpenSegment next() {
        return new OpenSegment(number + 1, 0, false, head.length() + 1, 0, head);
    }

    /** How this segment looks once entries are appended. */
    public OpenSegment with(Appending appending) {
        var chars = payloadChars
                + appending.entries().stream().mapToLong(OpenSegment::charsOf).sum();
        var entries = appending.head().length() - first + 1;
        return new OpenSegment(
                number, version + 1, entries >= ENTRIES || chars >= PAYLOAD_CHARS, first, chars, appending.head());
    }

    private static long charsOf(LedgerEntry entry) {
        return switch (entry.payload()) {
            case Payload.Readable readable -> readable.json().length();
            case Payload.Absent _ -> 0;
        };
    }
}
