package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 办理经过 of a review: everything that moved its clock, as the entries tell of it. What it means for a day is for the reader to
 * work out.
 *
 * @param stage 审批阶段, as the case says it
 * @param handledWith 合并办理: the group of matters that share one clock
 * @param limitWorkingDays promised limit, without the extension
 * @param accepted when its application was accepted; absent until the ledger has heard of it
 * @param laps from each start of its clock to its end; more than one where it was needless for a while
 * @param left how it ended without its clock ever having started
 * @param revoked 撤销 of what was granted
 * @param pauses 停止计时, in order of their beginning
 * @param blocks problems that kept it from being granted
 */
public record ReviewCourse(
        String reviewId,
        String matterCode,
        String matterName,
        String department,
        String departmentName,
        @Nullable String caseId,
        String stage,
        Optional<String> handledWith,
        int limitWorkingDays,
        Optional<Mark> accepted,
        List<Lap> laps,
        Optional<End> left,
        Optional<Mark> revoked,
        Optional<Longer> extension,
        List<Pause> pauses,
        List<Block> blocks) {
    public ReviewCourse {
        laps = List.copyOf(laps);
        pauses = List.copyOf(pauses);
        blocks = List.copyOf(blocks);
    }

    /** With another clock. */
    public ReviewCourse with(List<Lap> otherLaps, Optional<Longer> otherExtension, List<Pause> otherPauses) {
        return new ReviewCourse(
                reviewId,
                matterCode,
                matterName,
                department,
                departmentName,
                caseId,
                stage,
                handledWith,
                limitWorkingDays,
                accepted,
                otherLaps,
                left,
                revoked,
                otherExtension,
                otherPauses,
                blocks);
    }

    /** Everything that ended it, in order; what was taken back did not. */
    public Stream<End> ends() {
        return Stream.concat(left.stream(), laps.stream().flatMap(it -> it.end().stream()));
    }

    /** The clock from its start to its end; it has no end while the review is open. */
    public record Lap(Mark start, Optional<End> end) {}

    /**
     * How a lap ended.
     *
     * @param decided whether a decision on the merits ended it: then its clock counts
     * @param usedWorkingDays as the decision says
     * @param silent whether nobody decided and silence granted (D14)
     */
    public record End(Mark mark, Word<HowItEnded> how, boolean decided, int usedWorkingDays, boolean silent) {}

    /** 延期, granted once. */
    public record Longer(Mark mark, int workingDays) {}

    /**
     * 停止计时. What ends with the arrival of an answer ends on the day on which that takes effect.
     *
     * @param kind of the special procedure; absent for a supplement 补正
     * @param end absent while it lasts
     * @param answered whether the answer ended it, which takes effect on a working day
     */
    public record Pause(String id, Optional<Word<PauseKind>> kind, Mark start, Optional<Mark> end, boolean answered) {
        /** Whether the applicant has to answer; a part of a merged handling stands still with the part that asked (D6). */
        public boolean supplement() {
            return kind.map(it -> it.is(PauseKind.MERGED_SUPPLEMENT)).orElse(true);
        }
    }

    /** 难题卡住, until the problem is resolved. */
    public record Block(String problemId, Mark start, Optional<Mark> end) {}
}
