package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.event.MaterialRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 审核卷宗: what every review has, whatever its state.
 *
 * @param version of this review alone, so that departments do not disturb each other; changes with what is visible of it
 * @param materials as handed in; what a supplement brought stands beside it, nothing is replaced
 * @param past decisions that were taken back, oldest first
 */
public record Docket(
        ReviewAssignment assignment,
        int version,
        List<MaterialRef> materials,
        Timekeeping time,
        Hindrances hindrances,
        Desk desk,
        List<PastDecision> past) {
    public Docket {
        materials = List.copyOf(materials);
        past = List.copyOf(past);
    }

    public static Docket of(ReviewAssignment assignment, List<MaterialRef> materials, Hindrances hindrances) {
        return new Docket(assignment, 1, materials, Timekeeping.NEW, hindrances, Desk.EMPTY, List.of());
    }

    public List<Supplement.Answered> supplements() {
        return time.supplements();
    }

    /** Everything that was handed in, with the application and with supplements. */
    public Stream<MaterialRef> papers() {
        return Stream.concat(materials.stream(), supplements().stream().flatMap(it -> it.materials().stream()));
    }

    /** Whether a material was handed in for it, or came for what had been promised. */
    public boolean restsOn(String materialId) {
        return !slotsOf(materialId).isEmpty();
    }

    /** The slots that a material fills here. */
    public List<String> slotsOf(String materialId) {
        var handedIn = papers().filter(it -> it.materialId().equals(materialId)).map(MaterialRef::slot);
        var promised = hindrances.gaps().stream()
                .filter(it -> it.materialId().filter(materialId::equals).isPresent())
                .map(Gap::slot);
        return Stream.concat(handedIn, promised).distinct().toList();
    }

    /** 主件 among them that may not be used now. */
    public List<FlaggedPaper> flaggedMainPapers() {
        var flagged = hindrances.flagged();
        if (flagged.isEmpty()) return List.of();
        return flagged.stream()
                .filter(paper -> papers().filter(it -> it.materialId().equals(paper.materialId()))
                        .anyMatch(it -> assignment.terms().main(it.slot()) && !replaced(it.slot(), paper)))
                .toList();
    }

    /** Whether a supplement brought another for the slot after this one was flagged. */
    private boolean replaced(String slot, FlaggedPaper paper) {
        var flagged =
                hindrances.flagged().stream().map(FlaggedPaper::materialId).collect(Collectors.toSet());
        return supplements().stream()
                .filter(it -> it.suppliedAt().isAfter(paper.act().at()))
                .flatMap(it -> it.materials().stream())
                .anyMatch(it -> it.slot().equals(slot) && !flagged.contains(it.materialId()));
    }

    public Blocks blocks() {
        return hindrances.blocks();
    }

    public Optional<LocalDate> redSince() {
        return time.redSince();
    }

    /** The limit with its extension. */
    public int budgetWorkingDays() {
        return assignment.limitWorkingDays() + time.extraWorkingDays();
    }

    /** The clock since its start, with every pause so far and those that are running. */
    public TimeLimit clock(LocalDate startedOn, Suspension... running) {
        var over = time.pauses();
        var pauses = running.length == 0
                ? over
                : Stream.concat(over.stream(), Stream.of(running)).toList();
        return new TimeLimit(startedOn, assignment.limitWorkingDays(), time.extraTime(), pauses);
    }

    public Docket changed() {
        return new Docket(assignment, version + 1, materials, time, hindrances, desk, past);
    }

    public Docket with(ReviewAssignment now) {
        return new Docket(now, version, materials, time, hindrances, desk, past);
    }

    public Docket with(Timekeeping now) {
        return new Docket(assignment, version + 1, materials, now, hindrances, desk, past);
    }

    public Docket with(Hindrances now) {
        return new Docket(assignment, version + 1, materials, time, now, desk, past);
    }

    public Docket with(Desk now) {
        return new Docket(assignment, version + 1, materials, time, hindrances, now, past);
    }

    public Docket with(PastDecision decision) {
        var more = Stream.concat(past.stream(), Stream.of(decision)).toList();
        return new Docket(assignment, version + 1, materials, time, hindrances, desk, more);
    }

    /** Colours are computed when somebody looks, so a report of one changes nothing that is visible: same version. */
    public Docket reported(Timekeeping now) {
        return new Docket(assignment, version, materials, now, hindrances, desk, past);
    }
}
