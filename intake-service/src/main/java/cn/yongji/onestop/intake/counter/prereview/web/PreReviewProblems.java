package cn.yongji.onestop.intake.counter.prereview.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.intake.counter.prereview.domain.PreReviewRefusal;

/** What is said when a joint pre-review does not go as asked. */
final class PreReviewProblems {

    private PreReviewProblems() {}

    static ProblemSet all() {
        return ProblemSet.of(PreReviewProblem.values());
    }

    static Problem of(PreReviewRefusal refusal) {
        return switch (refusal) {
            case PreReviewRefusal.NotKey _ ->
                Problem.of(
                        PreReviewProblem.NOT_KEY,
                        "联合预审面向重点项目，请先列为重点项目",
                        "A joint pre-review is for key projects; declare it one first");
            case PreReviewRefusal.FiledAlready it ->
                Problem.told(
                        PreReviewProblem.FILED,
                        "联合预审在正式申报之前进行，本项目已申报",
                        "A joint pre-review comes before filing, and this project has filed",
                        it);
            case PreReviewRefusal.AskedAlready it ->
                Problem.told(PreReviewProblem.ASKED, "本项目已提请联合预审", "This project has a joint pre-review already", it);
            case PreReviewRefusal.NotAsked _ -> Problem.notFound();
            case PreReviewRefusal.OpinionGiven it ->
                Problem.told(PreReviewProblem.GIVEN, "本部门的预审意见已提出，不再更改", "The opinion of the department stands", it);
            case PreReviewRefusal.Concluded it ->
                Problem.told(PreReviewProblem.CONCLUDED, "联合预审已形成结论", "The joint pre-review is concluded", it);
            case PreReviewRefusal.OpinionsOutstanding it ->
                Problem.told(
                        PreReviewProblem.OUTSTANDING,
                        "尚有部门未提出意见，期限未到",
                        "Departments have not spoken and still have time",
                        it);
        };
    }
}
