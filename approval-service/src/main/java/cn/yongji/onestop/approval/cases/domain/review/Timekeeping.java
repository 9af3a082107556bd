package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What moves the clock of a review, and what was reported of it.
 *
 * @param supplements those that were answered, oldest first
 * @param procedures special procedures that are over, oldest first
 * @param waits for matters that have to come first, over and lasting, oldest first
 * @param extension at most one
 * @param reported what was told of the clock
 */
public record Timekeeping(
        List<Supplement.Answered> supplements,
        List<Procedure.Ended> procedures,
        List<PrerequisiteWait> waits,
        Optional<Extension> extension,
        Reported reported) {
    public static final Timekeeping NEW =
            new Timekeeping(List.of(), List.of(), List.of(), Optional.empty(), Reported.NOTHING);

    public Timekeeping {
        supplements = List.copyOf(supplements);
        procedures = List.copyOf(procedures);
        waits = List.copyOf(waits);
    }

    /** Every pause that is over, and the waits that last; overlapping ones are counted once by the clock. */
    List<Suspension> pauses() {
        if (supplements.isEmpty() && procedures.isEmpty() && waits.isEmpty()) return List.of();
        return Stream.of(
                        supplements.stream().map(Supplement::suspension),
                        procedures.stream().map(Procedure::suspension),
                        waits.stream().map(PrerequisiteWait::suspension))
                .flatMap(pauses -> pauses)
                .toList();
    }

    /** The wait for a matter that lasts. */
    public Optional<PrerequisiteWait> waitFor(MatterCode matter) {
        return waits.stream()
                .filter(it -> it.lasts() && it.matter().equals(matter))
                .findFirst();
    }

    /** The extension, as the clock knows it. */
    Optional<cn.yongji.onestop.kernel.calendar.LimitExtension> extraTime() {
        return extension.map(Extension::asTime);
    }

    int extraWorkingDays() {
        return extension.map(Extension::workingDays).orElse(0);
    }

    public Timekeeping with(Supplement.Answered answered) {
        var more = Stream.concat(supplements.stream(), Stream.of(answered)).toList();
        return new Timekeeping(more, procedures, waits, extension, reported);
    }

    public Timekeeping with(Procedure.Ended ended) {
        var more = Stream.concat(procedures.stream(), Stream.of(ended)).toList();
        return new Timekeeping(supplements, more, waits, extension, reported);
    }

    /** It begins, or it is over. */
    public Timekeeping with(PrerequisiteWait now) {
        var others = waits.stream().filter(it -> !it.id().equals(now.id()));
        var more = Stream.concat(others, Stream.of(now)).toList();
        return new Timekeeping(supplements, procedures, more, extension, reported);
    }

    public Timekeeping with(Extension granted) {
        return new Timekeeping(supplements, procedures, waits, Optional.of(granted), reported);
    }

    public Timekeeping with(Reported now) {
        return new Timekeeping(supplements, procedures, waits, extension, now);
    }

    /** The procedures of a kind that are over, oldest first. */
    public List<Procedure.Ended> held(Predicate<ProcedureKind> kinds) {
        return procedures.stream().filter(it -> kinds.test(it.start().kind())).toList();
    }

    /** The opinion of the last joint review of a higher level. */
    public Optional<JointReview.Opinion> jointOpinion() {
        return procedures.stream().flatMap(it -> it.opinion().stream()).reduce((_, last) -> last);
    }

    /** The day its red light was reported. */
    public Optional<LocalDate> redSince() {
        return Optional.ofNullable(reported.rungs().get(Rung.RED));
    }

    public Optional<Supervision> supervision() {
        return reported.supervision();
    }
}
