package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftRefusal;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Result;
import java.util.List;

/** What is said when a draft cannot be handled as asked. */
public final class CatalogueProblems {
    static final ProblemType PUBLISHED =
            new ProblemType("catalogue-published", 409, "目录版本已发布", "The version is published");
    static final ProblemType DISCARDED =
            new ProblemType("catalogue-draft-discarded", 409, "草案已作废", "The draft was discarded");
    static final ProblemType VERSION_TAKEN =
            new ProblemType("catalogue-version-taken", 409, "版本号已使用", "The version name is taken");
    static final ProblemType UNSOUND = new ProblemType("catalogue-unsound", 409, "草案未通过校验", "The draft is not sound");
    static final ProblemType SAME_PERSON =
            new ProblemType("second-person-required", 403, "须由他人发布", "Somebody else has to publish it");
    static final ProblemType TOO_EARLY =
            new ProblemType("effective-date-too-early", 409, "生效日期过早", "The effective date is too early");

    private CatalogueProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(PUBLISHED, DISCARDED, VERSION_TAKEN, UNSOUND, SAME_PERSON, TOO_EARLY);
    }

    static Answer orProblem(Result<DraftRefusal> result) {
        return switch (result) {
            case Result.Done<DraftRefusal>(var answer) -> answer;
            case Result.Refused<DraftRefusal>(var refusal) -> throw new ProblemException(of(refusal));
        };
    }

    static ProblemException versionTaken(String version) {
        return new ProblemException(Problem.of(
                VERSION_TAKEN,
                "版本号 " + version + " 已用于其他版本或草案",
                "The name " + version + " belongs to another version or draft",
                "version",
                version));
    }

    /** What is wrong with a draft that something was asked of. */
    public static ProblemException unsound(List<CatalogueFinding> findings) {
        return new ProblemException(unsoundBy(findings));
    }

    private static Problem unsoundBy(List<CatalogueFinding> findings) {
        return Problem.of(
                UNSOUND,
                "草案有 " + findings.size() + " 处问题，第一处：" + findings.getFirst(),
                "There are " + findings.size() + " findings, the first: " + findings.getFirst(),
                "findings",
                FindingsBody.of(findings).findings());
    }

    private static Problem of(DraftRefusal refusal) {
        return switch (refusal) {
            case DraftRefusal.AlreadyPublished(var version) ->
                Problem.of(
                        PUBLISHED,
                        "版本 " + version + " 已发布，不得修改；请另建草案",
                        "The version " + version + " is published and never edited; start another draft");
            case DraftRefusal.AlreadyDiscarded(var by, var reason) ->
                Problem.of(DISCARDED, "已由 " + by + " 作废：" + reason, "Discarded by " + by + ": " + reason);
            case DraftRefusal.NoSuchEntry _ -> Problem.notFound();
            case DraftRefusal.Unsound(var findings) -> unsoundBy(findings);
            case DraftRefusal.SamePerson(var authors) ->
                Problem.of(
                        SAME_PERSON,
                        "参与编制的人员不得发布，请由其他管理员核对后发布",
                        "Whoever had a hand in it does not publish it",
                        "authors",
                        authors.stream().sorted().toList());
            case DraftRefusal.TooEarly(var wanted, var earliest) ->
                Problem.of(
                        TOO_EARLY,
                        "生效日期 " + wanted + " 过早，最早为 " + earliest,
                        wanted + " is too early; the earliest is " + earliest,
                        "earliest",
                        earliest);
        };
    }
}
