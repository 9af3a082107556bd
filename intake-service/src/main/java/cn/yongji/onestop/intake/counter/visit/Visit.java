package cn.yongji.onestop.intake.counter.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A visit. What was written down stays; what is seen otherwise later is another visit (D15). */
public sealed interface Visit {
    String projectId();

    LocalDate visitedOn();

    /** 上门人或办事人. */
    String visitor();

    Recorded recorded();

    /** 隐名: the visitor as he is told of outside, where a name would stay for ever: the first character and no more. */
    default String maskedVisitor() {
        var first = visitor().offsetByCodePoints(0, 1);
        return visitor().substring(0, first)
                + "*".repeat(visitor().codePointCount(first, visitor().length()));
    }

    /** Who wrote it down, and when; the day of the visit itself is a statement. */
    record Recorded(Instant at, String by) {}

    /**
     * 上门服务 (S1, S38): somebody went to the project. Never a visit in the sense of D16.
     *
     * @param scale 建设规模
     * @param content 建设内容
     * @param needs 推进需求
     * @param obstacles what has to be cleared before anything is filed
     */
    record OnSite(
            String projectId,
            LocalDate visitedOn,
            String visitor,
            Optional<String> scale,
            Optional<String> content,
            Optional<String> needs,
            List<String> obstacles,
            String summary,
            List<Foreseen> foreseen,
            Recorded recorded)
            implements Visit {
        public OnSite {
            obstacles = List.copyOf(obstacles);
            foreseen = List.copyOf(foreseen);
        }
    }

    /**
     * 跑动 (S34, D16): somebody of the applicant had to come.
     *
     * @param place where to: the window, or a department
     */
    record ByApplicant(
            String projectId, LocalDate visitedOn, String visitor, String place, String purpose, Recorded recorded)
            implements Visit {}
}
