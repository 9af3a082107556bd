package cn.yongji.onestop.intake.rules.catalogue.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueFinding;
import cn.yongji.onestop.intake.rules.catalogue.domain.DraftRefusal;
import java.util.List;

/** What is said when a draft cannot be handled as asked. */
public final class CatalogueProblems {

    private CatalogueProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(CatalogueProblem.values());
    }

    static ProblemException versionTaken(String version) {
        return new ProblemException(Problem.of(
                CatalogueProblem.VERSION_TAKEN,
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
                CatalogueProblem.UNSOUND,
                "草案有 " + findings.size() + " 处问题，第一处：" + findings.getFirst(),
                "There are " + findings.size() + " findings, the first: " + findings.getFirst(),
                "findings",
                FindingsView.of(findings).findings());
    }

    static Problem of(DraftRefusal refusal) {
        return switch (refusal) {
            case DraftRefusal.AlreadyPublished(var version) ->
                Problem.of(
                        CatalogueProblem.PUBLISHED,
                        "版本 " + version + " 已发布，不得修改；请另建草案",
                        "The version " + version + " is published and never edited; start another draft");
            case DraftRefusal.AlreadyDiscarded(var by, var reason) ->
                Problem.of(
                        CatalogueProblem.DISCARDED, "已由 " + by + " 作废：" + reason, "Discarded by " + by + ": " + reason);
            case DraftRefusal.NoSuchEntry _ -> Problem.notFound();
            case DraftRefusal.Unsound(var findings) -> unsoundBy(findings);
            case DraftRefusal.SamePerson(var authors) ->
                Problem.of(
                        CatalogueProblem.SAME_PERSON,
                        "参与编制的人员不得发布，请由其他管理员核对后发布",
                        "Whoever had a hand in it does not publish it",
                        "authors",
                        authors.stream().sorted().toList());
            case DraftRefusal.TooEarly(var wanted, var earliest) ->
                Problem.of(
                        CatalogueProblem.TOO_EARLY,
                        "生效日期 " + wanted + " 过早，最早为 " + earliest,
                        wanted + " is too early; the earliest is " + earliest,
                        "earliest",
                        earliest);
        };
    }
}
