package cn.yongji.onestop.intake.counter.application.domain.state;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 收件: when it arrived, and the working day on which that takes legal effect. Both are kept (D1).
 *
 * @param digest SHA-256 of what was handed in; receipts of before have none
 */
public record Receipt(Instant arrivedAt, LocalDate receivedOn, Optional<String> digest) {
    public Receipt(Instant arrivedAt, LocalDate receivedOn) {
        this(arrivedAt, receivedOn, Optional.empty());
    }

    public static Receipt at(Instant arrivedAt, Sheet sheet, WorkingCalendar calendar) {
        return new Receipt(
                arrivedAt, calendar.receiptDay(WorkingCalendar.dateOf(arrivedAt)), Optional.of(digest(sheet)));
    }

    /** One line for each matter and material in their order, then the form: anybody can make it again. */
    public static String digest(Sheet sheet) {
        var matters = sheet.matters().stream().map(Object::toString).collect(Collectors.joining(" "));
        var materials = sheet.materials().stream().map(Receipt::line).collect(Collectors.joining());
        var form = sheet.form();
        var words = matters + "\n" + materials + form.name() + " " + form.version() + "\n" + form.json();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String line(MaterialRef ref) {
        return ref.slot() + " " + ref.sha256() + "\n";
    }
}
