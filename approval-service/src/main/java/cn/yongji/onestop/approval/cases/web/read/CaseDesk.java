package cn.yongji.onestop.approval.cases.web.read;

import cn.yongji.onestop.approval.cases.CasesAsKnown;
import cn.yongji.onestop.approval.cases.UsedNumbers;
import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.review.Consultation;
import cn.yongji.onestop.approval.cases.domain.review.ResultNumber;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.web.view.NumberWarningView;
import cn.yongji.onestop.approval.cases.web.view.ReviewLooks;
import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.web.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a caller asks to see, if the caller may see it. */
@Component
public final class CaseDesk {
    private final Cases cases;
    private final CasesAsKnown known;
    private final CaseAccess access;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final UsedNumbers numbers;

    public CaseDesk(
            Cases cases,
            CasesAsKnown known,
            CaseAccess access,
            WorkingCalendar calendar,
            Clock clock,
            UsedNumbers numbers) {
        this.cases = cases;
        this.known = known;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
        this.numbers = numbers;
    }

    /** A review with the case it belongs to. */
    public record Found(Case of, Review review) {}

    public Case theCase(Caller caller, String caseId) {
        return Visible.of(find(caseId), it -> access.maySee(caller, it));
    }

    public Found review(Caller caller, String reviewId) {
        var found = ReviewId.parse(reviewId)
                .flatMap(id ->
                        find(id.caseId()).flatMap(it -> it.review(id.matter()).map(review -> new Found(it, review))));
        return Visible.of(found, it -> access.maySee(caller, it.of(), it.review()));
    }

    /** Cases in their order, behind a place. */
    interface Wanted {
        List<Case> read(Optional<Cases.Place> after, int limit);
    }

    /**
     * What a list goes through: a project, or all that the caller acts for.
     *
     * @throws ProblemException who acts for no project names one
     */
    Wanted wanted(Caller caller, Optional<String> projectId) {
        if (projectId.isPresent()) return (after, limit) -> cases.ofProject(projectId.get(), after, limit);
        var applicant = access.applicant(caller)
                .orElseThrow(() -> new ProblemException(Problem.invalidParameter(
                        InputError.in("projectId", "required", "请指定项目", "Say which project"))));
        return (after, limit) -> cases.ofApplicant(applicant, after, limit);
    }

    /** Those of these cases that a caller may see, in the given order. */
    List<Case> visible(Caller caller, List<Case> found) {
        return found.stream()
                .map(known.among(found))
                .filter(it -> access.maySee(caller, it))
                .toList();
    }

    private Optional<Case> find(String caseId) {
        return cases.find(caseId).map(known::of);
    }

    /** A question that a department was asked, with the review it is about. */
    record FoundOpinion(Case of, Review review, Consultation asked) {}

    /** For the department that is asked and the one that asks; nobody else learns that there is a question. */
    FoundOpinion opinion(Caller caller, String reviewId, String opinionId) {
        var department = caller.requiredDepartment();
        var found = ReviewId.parse(reviewId)
                .flatMap(id -> find(id.caseId())
                        .flatMap(it -> it.review(id.matter())
                                .flatMap(review -> review.docket()
                                        .desk()
                                        .consultation(opinionId)
                                        .map(asked -> new FoundOpinion(it, review, asked)))));
        return Visible.of(
                found,
                it -> it.asked().consulted().equals(department)
                        || it.review().department().equals(department));
    }

    /** What the department of a review should look at. To others the reviews of other projects are no concern. */
    List<NumberWarningView> warnings(Caller caller, Found seen) {
        if (!seen.review().department().equals(caller.department())) return List.of();
        return ResultNumber.orProposed(seen.review())
                .map(number -> numbers.besides(seen.of().idOf(seen.review()), number))
                .map(NumberWarningView::of)
                .orElse(List.of());
    }

    /** How things look today, in the language of the reader. */
    public ReviewLooks looks(Language language) {
        return new ReviewLooks(calendar, WorkingCalendar.dateOf(clock.instant()), language);
    }
}
