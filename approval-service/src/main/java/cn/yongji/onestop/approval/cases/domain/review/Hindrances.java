package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What stands against granting a review, or stood.
 *
 * @param gaps promised materials, in the order of their promises
 * @param requirements prerequisites that are filed in other cases
 * @param duty what was found not to hold of what the review rests on, until it is made good
 * @param flagged materials that it rests on and that may not be used now
 */
public record Hindrances(
        Blocks blocks,
        List<Gap> gaps,
        List<OutsidePrerequisite> requirements,
        Optional<RevocationDuty> duty,
        List<FlaggedPaper> flagged) {
    public static final Hindrances NONE = new Hindrances(Blocks.NONE, List.of(), List.of(), Optional.empty());

    public Hindrances {
        gaps = List.copyOf(gaps);
        requirements = List.copyOf(requirements);
        flagged = List.copyOf(flagged);
    }

    /** As they are at acceptance, when every material may be used. */
    public Hindrances(
            Blocks blocks, List<Gap> gaps, List<OutsidePrerequisite> requirements, Optional<RevocationDuty> duty) {
        this(blocks, gaps, requirements, duty, List.of());
    }

    public List<Gap> gaps(Gap.State state) {
        return gaps.stream().filter(gap -> gap.state() == state).toList();
    }

    /** Matters of other cases that are not granted there yet. */
    public List<MatterCode> unmet() {
        return requirements.stream()
                .filter(requirement -> !requirement.met())
                .map(OutsidePrerequisite::matter)
                .toList();
    }

    /** Every gap as it becomes. */
    public Hindrances withGaps(UnaryOperator<Gap> change) {
        return new Hindrances(blocks, gaps.stream().map(change).toList(), requirements, duty);
    }

    /** What has to be decided on, or made good. */
    public Optional<RevocationDuty> openDuty() {
        return duty.filter(RevocationDuty::open);
    }

    public Optional<Gap> gap(String id) {
        return gaps.stream().filter(gap -> gap.id().equals(id)).findFirst();
    }

    public Hindrances with(Blocks now) {
        return new Hindrances(now, gaps, requirements, duty, flagged);
    }

    /** With this one in the place of what was known of the same promise. */
    public Hindrances with(Gap gap) {
        var known = gap(gap.id()).isPresent();
        var now = known
                ? gaps.stream()
                        .map(other -> other.id().equals(gap.id()) ? gap : other)
                        .toList()
                : Stream.concat(gaps.stream(), Stream.of(gap)).toList();
        return new Hindrances(blocks, now, requirements, duty, flagged);
    }

    /** Asks for a matter anew, also where it was met before: what it rested on has changed. */
    public Hindrances with(OutsidePrerequisite requirement) {
        var others = requirements.stream().filter(other -> !other.matter().equals(requirement.matter()));
        return new Hindrances(
                blocks, gaps, Stream.concat(others, Stream.of(requirement)).toList(), duty, flagged);
    }

    public Hindrances met(MatterCode matter, Optional<String> number, Instant at) {
        UnaryOperator<OutsidePrerequisite> meet =
                it -> it.matter().equals(matter) && !it.met() ? it.met(number, at) : it;
        return new Hindrances(blocks, gaps, requirements.stream().map(meet).toList(), duty, flagged);
    }

    public Hindrances with(RevocationDuty found) {
        return new Hindrances(blocks, gaps, requirements, Optional.of(found), flagged);
    }

    public Hindrances withoutDuty() {
        return new Hindrances(blocks, gaps, requirements, Optional.empty(), flagged);
    }

    /** With this in the place of what was said of the same material by the same word. */
    public Hindrances with(FlaggedPaper paper) {
        var others = flagged.stream().filter(it -> !it.same(paper));
        return with(Stream.concat(others, Stream.of(paper)).toList());
    }

    /** The material may be used again, as far as that word goes. */
    public Hindrances lifted(String materialId, String flag) {
        return with(flagged.stream().filter(it -> !it.is(materialId, flag)).toList());
    }

    private Hindrances with(List<FlaggedPaper> now) {
        return new Hindrances(blocks, gaps, requirements, duty, now);
    }
}
