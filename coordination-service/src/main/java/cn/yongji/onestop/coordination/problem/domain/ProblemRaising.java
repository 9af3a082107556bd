package cn.yongji.onestop.coordination.problem.domain;

import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewTurnedRedV1;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 难题登记: by hand, or by rule when a review is refused or turns red. It starts with the agent. */
public final class ProblemRaising {
    private static final String REFUSED = "REFUSED";

    private final Ladder ladder;

    public ProblemRaising(Ladder ladder) {
        this.ladder = ladder;
    }

    /** Opens what a person has raised. */
    public Ruling.Done raise(ProblemFile file) {
        var standing = ladder.standing(file, Level.AGENT, file.raised().on());
        return new Ruling.Done(new Problem.Open(file, standing, List.of()), List.of(raised(file, standing)));
    }

    /** Opens a problem because a review was refused. */
    public Ruling.Done onRefusal(ReviewDecidedV1 review, Optional<String> agent, Instant at) {
        var ground = review.ground() == null ? "" : review.ground();
        return raise(byRule(
                idOfRefusal(review),
                review.projectId(),
                Origin.REFUSAL,
                review.matterName() + "不予许可",
                "不予许可的理由：" + ground,
                review.caseId(),
                review.reviewId(),
                review.department(),
                agent,
                new Act(at, "rule:refusal")));
    }

    /** Opens a problem because a review is past its due day. */
    public Ruling.Done onRedLight(ReviewTurnedRedV1 review, Optional<String> agent, Instant at) {
        return raise(byRule(
                idOfRedLight(review),
                review.projectId(),
                Origin.RED_LIGHT,
                review.matterName() + "亮红灯",
                "承诺时限于 " + review.due() + " 届满，尚未办结。",
                review.caseId(),
                review.reviewId(),
                review.department(),
                agent,
                new Act(at, "rule:red-light")));
    }

    /** Whether the verdict is one that opens a problem. */
    public static boolean isRefusal(ReviewDecidedV1 review) {
        return review.verdict().equals(REFUSED);
    }

    /** The identity comes from the review, so that what is heard twice opens one problem. */
    public static String idOfRefusal(ReviewDecidedV1 review) {
        return named("refusal:" + review.reviewId());
    }

    /** As {@link #idOfRefusal}. */
    public static String idOfRedLight(ReviewTurnedRedV1 review) {
        return named("red-light:" + review.reviewId());
    }

    private static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ProblemFile byRule(
            String id,
            String projectId,
            Origin origin,
            String title,
            String description,
            String caseId,
            String reviewId,
            String department,
            Optional<String> agent,
            Act raised) {
        var code = DepartmentCode.of(department);
        return new ProblemFile(
                id,
                projectId,
                ProblemClass.of(code),
                title,
                description,
                origin,
                raised,
                Optional.of(code),
                agent,
                Optional.of(caseId),
                Optional.of(reviewId),
                false);
    }

    private static ProblemRaisedV1 raised(ProblemFile file, Standing standing) {
        return new ProblemRaisedV1(
                file.projectId(),
                file.id(),
                file.problemClass().name(),
                file.title(),
                file.origin().name(),
                file.raised().by(),
                file.department().map(DepartmentCode::value).orElse(null),
                standing.owner().name(),
                file.caseId().orElse(null),
                file.reviewId().orElse(null),
                file.blocking(),
                standing.deadline(),
                file.raised().at());
    }
}
