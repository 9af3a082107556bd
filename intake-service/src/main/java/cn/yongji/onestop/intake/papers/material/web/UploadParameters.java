package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Validity;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogue;
import cn.yongji.onestop.kernel.Unseen;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is said of an upload besides its bytes, checked before a byte is read. */
public record UploadParameters(
        String name, SortedSet<String> slots, Validity validity, Optional<Filing.Replacement> replacement) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_SLOTS = 20;

    /** As it was sent. */
    public record Said(
            @Nullable String name,
            @Nullable List<String> slots,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable String supersedes,
            @Nullable String reason) {}

    /** Reads what was sent as parameters. */
    static UploadParameters of(Said said, LocalDate today, Catalogue catalogue) {
        var errors = errors(said, today, catalogue, Place.PARAMETER);
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalidParameter(errors.toArray(InputError[]::new)));
        return read(said, today, catalogue);
    }

    /** As {@link #of}, where it came in a body. */
    public static UploadParameters ofBody(Said said, LocalDate today, Catalogue catalogue, List<InputError> more) {
        var errors = errors(said, today, catalogue, Place.BODY);
        errors.addAll(more);
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalidBody(errors.toArray(InputError[]::new)));
        return read(said, today, catalogue);
    }

    /** The filing that it makes of a project. */
    public Filing filing(Stored<Project> project) {
        var unit = project.state().facts().unit().uscc().value();
        return new Filing(project.id(), unit, name, slots, validity, Optional.empty(), replacement);
    }

    private enum Place {
        PARAMETER,
        BODY;

        InputError error(String field, String code, String zh, String en) {
            return this == PARAMETER ? InputError.in(field, code, zh, en) : InputError.at("/" + field, code, zh, en);
        }
    }

    private static UploadParameters read(Said said, LocalDate today, Catalogue catalogue) {
        var slots = new TreeSet<>(slots(said));
        var told = told(said);
        var validity = longest(said, today, catalogue).map(told::endingBy).orElse(told);
        var replacement = Optional.of(text(said.supersedes()))
                .filter(it -> !it.isEmpty())
                .map(held -> new Filing.Replacement(held, text(said.reason())));
        return new UploadParameters(text(said.name()), slots, validity, replacement);
    }

    private static List<InputError> errors(Said said, LocalDate today, Catalogue catalogue, Place place) {
        var errors = new ArrayList<InputError>();
        unseen("name", said.name(), place).ifPresent(errors::add);
        unseen("reason", said.reason(), place).ifPresent(errors::add);
        if (!isFileName(text(said.name()))) {
            errors.add(place.error(
                    "name",
                    "file-name-invalid",
                    "name 为文件名，如 营业执照.pdf；最长 200 字，不含路径",
                    "name is a file name such as licence.pdf, at most 200 characters, no path"));
        }
        var slots = new TreeSet<String>();
        var slotField = place == Place.BODY ? "slots" : "slot";
        for (var slot : slots(said)) {
            if (catalogue.slot(slot).isPresent() && slots.size() < MOST_SLOTS) slots.add(slot);
            else
                errors.add(place.error(
                        slotField, "slot-unknown", "目录中没有这个材料槽位：" + slot, "The catalogue has no slot " + slot));
        }
        validity(said, today, catalogue, place).ifPresent(errors::add);
        replacement(said, place).ifPresent(errors::add);
        return errors;
    }

    private static List<String> slots(Said said) {
        var slots = said.slots();
        return slots == null ? List.of() : slots;
    }

    private static Validity told(Said said) {
        return new Validity(Optional.ofNullable(said.validFrom()), Optional.ofNullable(said.validUntil()));
    }

    // Of several slots the one that counts for the shortest time decides.
    private static Optional<LocalDate> longest(Said said, LocalDate today, Catalogue catalogue) {
        return slots(said).stream()
                .flatMap(code -> catalogue.slot(code).stream())
                .flatMapToInt(slot -> slot.validityMonths().stream())
                .mapToObj(months -> told(said).longest(months, today))
                .min(LocalDate::compareTo);
    }

    private static Optional<InputError> validity(Said said, LocalDate today, Catalogue catalogue, Place place) {
        var validity = told(said);
        if (!validity.sound()) {
            return Optional.of(
                    place.error("validUntil", "validity-reversed", "有效期止早于有效期起", "validUntil is before validFrom"));
        }
        var longest = longest(said, today, catalogue);
        if (longest.filter(it -> validity.until().filter(it::isBefore).isPresent())
                .isPresent()) {
            return Optional.of(place.error(
                    "validUntil",
                    "validity-too-long",
                    "该材料最长有效至 " + longest.get() + "（自签发日起，未注明签发日的自提交日起计算）",
                    "It counts until " + longest.get()
                            + " at most, from the day it was issued, or handed in where that is not told"));
        }
        var over = place.error(
                validity.until().isPresent() || longest.isEmpty() ? "validUntil" : "validFrom",
                "validity-over",
                "材料已过期，请提交有效的材料",
                "It has expired; hand in one that is valid");
        return longest.map(validity::endingBy).orElse(validity).over(today) ? Optional.of(over) : Optional.empty();
    }

    private static Optional<InputError> replacement(Said said, Place place) {
        var reason = text(said.reason());
        var replaces = !text(said.supersedes()).isEmpty();
        if (replaces && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            return Optional.of(place.error(
                    "reason",
                    "reason-missing",
                    "更换已有材料须在 reason 中说明原因，最长 500 字",
                    "Say in reason why it is replaced, in at most 500 characters"));
        }
        return Optional.empty();
    }

    /** What nobody sees in a name would make it another one, or turn its ending round. */
    private static Optional<InputError> unseen(String field, @Nullable String said, Place place) {
        return Unseen.inLine(text(said)).map(it -> place.error(field, it.code(), it.zh(), it.en()));
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said.strip();
    }

    private static boolean isFileName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }
}
