package cn.yongji.onestop.ledger.past;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** How much the ledger knew: what the public log held at a size, or at the last checkpoint before an instant. */
public sealed interface KnownAt {
    /** As the log spells its size. */
    Pattern DIGITS = Pattern.compile("0|[1-9]\\d{0,17}");

    /** Number of leaves of the log. */
    record TreeSize(long leaves) implements KnownAt {}

    /** The last checkpoint that was put together by then. */
    record Moment(Instant at) implements KnownAt {}

    /** A number of leaves in digits, or an instant; empty if it is neither. */
    static Optional<KnownAt> read(String said) {
        if (DIGITS.matcher(said).matches()) return Optional.of(new TreeSize(Long.parseLong(said)));
        try {
            var at = Instant.parse(said);
            // Checkpoints are looked up by milliseconds; what has no such number was never one.
            return at.toEpochMilli() < 0 ? Optional.empty() : Optional.of(new Moment(at));
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }
}
