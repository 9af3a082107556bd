package cn.yongji.onestop.approval.coordination;

import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProblemReopenedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 难题, as far as the department that has to move needs to know of it to find it.
 *
 * @param title absent where nobody heard how it was raised
 * @param owner 牵头部门: the department that has to move now; none while somebody else has, or once it is closed
 * @param since when it came to the owner
 * @param deadline last day in time
 * @param begun when its level began, whose days they are; absent where nobody heard it
 */
public record OwnedDifficulty(
        String id,
        String projectId,
        Optional<String> title,
        Optional<String> problemClass,
        Optional<String> level,
        Optional<String> reviewId,
        Optional<MatterCode> matter,
        Optional<DepartmentCode> owner,
        Instant since,
        LocalDate deadline,
        Optional<LocalDate> begun) {

    static OwnedDifficulty of(ProblemRaisedV1 it) {
        var review = Optional.ofNullable(it.reviewId());
        return new OwnedDifficulty(
                it.problemId(),
                it.projectId(),
                Optional.of(it.title()),
                Optional.of(it.problemClass()),
                Optional.ofNullable(it.level()),
                review,
                review.flatMap(ReviewId::parse).map(ReviewId::matter).or(() -> matter(it.matterCode())),
                ownerAmong(it.departments(), it.owner()),
                it.raisedAt(),
                it.deadline(),
                Optional.of(WorkingCalendar.dateOf(it.raisedAt())));
    }

    /** Of a difficulty that nobody heard of before. */
    static OwnedDifficulty of(ProblemMovedV1 it) {
        return new OwnedDifficulty(
                it.problemId(),
                it.projectId(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(it.level()),
                Optional.empty(),
                Optional.empty(),
                ownerAmong(it.departments(), it.owner()),
                it.movedAt(),
                it.deadline(),
                levelBegun(it));
    }

    OwnedDifficulty moved(ProblemMovedV1 it) {
        var next = ownerAmong(it.departments(), it.owner());
        return new OwnedDifficulty(
                id,
                projectId,
                title,
                problemClass,
                Optional.of(it.level()),
                reviewId,
                matter,
                next,
                next.equals(owner) ? since : it.movedAt(),
                it.deadline(),
                levelBegun(it).or(() -> begun));
    }

    /** Its rung begins anew. */
    OwnedDifficulty reopened(ProblemReopenedV1 it) {
        return new OwnedDifficulty(
                id,
                projectId,
                title,
                problemClass,
                Optional.of(it.level()),
                reviewId,
                matter,
                ownerAmong(it.departments(), it.owner()),
                it.reopenedAt(),
                it.deadline(),
                Optional.of(WorkingCalendar.dateOf(it.reopenedAt())));
    }

    OwnedDifficulty closed() {
        return new OwnedDifficulty(
                id, projectId, title, problemClass, level, reviewId, matter, Optional.empty(), since, deadline, begun);
    }

    /** Each level has days of its own; other hands or another calendar do not begin them anew. */
    private static Optional<LocalDate> levelBegun(ProblemMovedV1 it) {
        return it.level().equals(it.previousLevel())
                ? Optional.empty()
                : Optional.of(WorkingCalendar.dateOf(it.movedAt()));
    }

    /** An owner that is a department is always among those who may see it; anybody else is a person or an office. */
    private static Optional<DepartmentCode> ownerAmong(@Nullable List<String> departments, String owner) {
        return Optional.ofNullable(departments)
                .filter(it -> it.contains(owner))
                .flatMap(_ -> DepartmentCode.parse(owner).value());
    }

    private static Optional<MatterCode> matter(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(it -> MatterCode.parse(it).value());
    }
}
