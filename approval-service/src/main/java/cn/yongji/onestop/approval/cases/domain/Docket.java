package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 审核卷宗: what every review has, whatever its state.
 *
 * @param version of this review alone, so that departments do not disturb each other; changes with what is visible of it
 * @param materials as handed in; what a supplement brought stands beside it, nothing is replaced
 * @param supplements those that were answered, oldest first
 * @param redSince the day its red light was reported, which happens once
 */
public record Docket(
        Assignment assignment,
        int version,
        List<MaterialRef> materials,
        List<Supplement.Answered> supplements,
        Blocks blocks,
        Optional<LocalDate> redSince) {
    public Docket {
        materials = List.copyOf(materials);
        supplements = List.copyOf(supplements);
    }

    static Docket of(Assignment assignment, List<MaterialRef> materials) {
        return new Docket(assignment, 1, materials, List.of(), Blocks.NONE, Optional.empty());
    }

    /** The clock since its start, with every pause so far and the one that is running. */
    TimeLimit clock(LocalDate startedOn, Stream<Supplement.Open> open) {
        var pauses = Stream.concat(supplements.stream(), open)
                .map(Supplement::suspension)
                .toList();
        return new TimeLimit(startedOn, assignment.limitWorkingDays(), pauses);
    }

    Docket changed() {
        return new Docket(assignment, version + 1, materials, supplements, blocks, redSince);
    }

    Docket with(Blocks now) {
        return new Docket(assignment, version + 1, materials, supplements, now, redSince);
    }

    Docket with(Supplement.Answered answered) {
        var more = Stream.concat(supplements.stream(), Stream.of(answered)).toList();
        return new Docket(assignment, version + 1, materials, more, blocks, redSince);
    }

    /** Colours are computed when somebody looks, so a report of one changes nothing that is visible: same version. */
    Docket reportedRed(LocalDate on) {
        return new Docket(assignment, version, materials, supplements, blocks, Optional.of(on));
    }
}
