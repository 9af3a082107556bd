package cn.yongji.onestop.approval.cases.web;

import cn.yongji.onestop.approval.cases.domain.Refusal;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.InputError;
import cn.yongji.onestop.platform.web.PlatformProblems;
import cn.yongji.onestop.platform.web.Problem;
import cn.yongji.onestop.platform.web.ProblemSet;
import cn.yongji.onestop.platform.web.ProblemType;
import java.util.List;
import java.util.stream.Collectors;

/** How the refusals of a review are told over HTTP. */
public final class ReviewProblems {
    static final ProblemType NOT_STARTED =
            new ProblemType("review-not-started", 409, "审核尚未启动", "The review has not started");
    static final ProblemType SUSPENDED =
            new ProblemType("review-suspended", 409, "补正期间审核暂停", "The review waits for a supplement");
    static final ProblemType CLOSED = new ProblemType("review-closed", 409, "审核已办结", "The review is closed");
    static final ProblemType BLOCKED =
            new ProblemType("review-blocked", 409, "审核被难题卡住", "A problem stands against granting");
    static final ProblemType GROUND_MISSING =
            new ProblemType("ground-missing", 422, "不予许可未说明理由", "A refusal needs its ground");

    private ReviewProblems() {}

    public static ProblemSet all() {
        return ProblemSet.of(NOT_STARTED, SUSPENDED, CLOSED, BLOCKED, GROUND_MISSING);
    }

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownReview _ -> Problem.notFound();
            case Refusal.ChangedMeanwhile(var version) ->
                Problem.of(
                                PlatformProblems.PRECONDITION_FAILED,
                                "审核已更新，请重新读取后再办理",
                                "The review has changed since; read it again before you decide",
                                "currentVersion",
                                version)
                        .withHeader("ETag", ETags.of(version));
            case Refusal.NotStartedYet(var waitsFor) -> notStarted(waitsFor);
            case Refusal.SupplementOpen(var supplementId, var answerBy) ->
                Problem.of(
                        SUSPENDED,
                        "补正材料应于 " + answerBy + " 前提交，提交后方可办理",
                        "The unit has until " + answerBy + " to answer; then the review goes on",
                        "supplementId",
                        supplementId,
                        "answerBy",
                        answerBy);
            case Refusal.AlreadyClosed closed ->
                Problem.of(
                        CLOSED,
                        "该审核已办结，结论不可更改",
                        "It is closed, and its verdict stands",
                        "verdict",
                        closed.verdict(),
                        "statusCode",
                        closed.statusCode(),
                        "closedAt",
                        closed.closedAt());
            case Refusal.Blocked(var problems) ->
                Problem.of(
                        BLOCKED,
                        "难题解决前不能准予；可通过碰头会议定后放行",
                        "It cannot be granted before the problem is resolved; a meeting may release it",
                        "problems",
                        problems);
            case Refusal.GroundMissing _ ->
                Problem.invalid(
                        GROUND_MISSING,
                        List.of(InputError.at(
                                "/ground", "ground-missing", "不予许可应当说明理由", "Say on which ground it is refused")));
        };
    }

    private static Problem notStarted(List<MatterCode> waitsFor) {
        var matters = waitsFor.stream().map(MatterCode::value).toList();
        return Problem.of(
                NOT_STARTED,
                "等待前置事项 " + matters.stream().collect(Collectors.joining("、")) + " 获准予",
                "It waits until " + String.join(", ", matters) + " are granted",
                "waitsFor",
                matters);
    }
}
