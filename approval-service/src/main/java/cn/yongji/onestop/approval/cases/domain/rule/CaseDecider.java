package cn.yongji.onestop.approval.cases.domain.rule;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Official;
import cn.yongji.onestop.approval.cases.domain.RecordedResolution;
import cn.yongji.onestop.approval.cases.domain.ResolvedEffect;
import cn.yongji.onestop.approval.cases.domain.ReturnCause;
import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.approval.cases.domain.ReviewRefusal;
import cn.yongji.onestop.approval.cases.domain.fact.CaseFacts;
import cn.yongji.onestop.approval.cases.domain.review.Gap;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.cases.domain.review.Reviewer;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Decides on a case: the review that is asked, then everything that follows in the same write. */
public final class CaseDecider {
    /** Who returns a case to the unit. */
    public static final String NOT_SUPPLIED = "rule:supplement-not-supplied";

    private final WorkingCalendar calendar;
    private final ReviewDecider reviews;
    private final Consequences consequences;
    private final Deadlines deadlines;
    private final Notices notices;
    private final ResolutionEffects effects = new ResolutionEffects(this);

    /** With nothing that could contradict anything. */
    public CaseDecider(WorkingCalendar calendar) {
        this(calendar, ContradictionRules.NONE);
    }

    public CaseDecider(WorkingCalendar calendar, ContradictionRules contradictions) {
        this(calendar, contradictions, SupervisionLadder.Days.USUAL);
    }

    public CaseDecider(WorkingCalendar calendar, ContradictionRules contradictions, SupervisionLadder.Days ladder) {
        this.calendar = calendar;
        this.deadlines = new Deadlines(calendar);
        this.reviews = new ReviewDecider(calendar, new SupervisionLadder(calendar, ladder));
        this.consequences = new Consequences(calendar, reviews, contradictions);
        this.notices = new Notices(calendar);
    }

    /**
     * What a department wants of its own review.
     *
     * @param seen whether a version is the one the department has seen
     */
    public Decision<Case, ReviewRefusal> decideFor(
            Official official, IntPredicate seen, Case before, MatterCode matter, ReviewCommand.OfDepartment command) {
        var own = before.review(matter).filter(review -> review.department().equals(official.department()));
        if (own.isEmpty()) return unseen(before, matter);
        var version = own.get().version();
        if (!seen.test(version)) return new Decision.Refused<>(new ReviewRefusal.ChangedMeanwhile(version));
        var holder = somebodyElse(own.get(), official, command);
        return holder.isPresent()
                ? new Decision.Refused<>(new ReviewRefusal.WithSomebodyElse(holder.get()))
                : decide(before, matter, command);
    }

    /** A second signature is never that of the one who has the review, so it needs no share in it. */
    private static Optional<String> somebodyElse(Review review, Official official, ReviewCommand.OfDepartment command) {
        if (official.anyDesk()) return Optional.empty();
        if (command instanceof ReviewCommand.Claim || command instanceof ReviewCommand.Sign) return Optional.empty();
        if (command instanceof ReviewCommand.SendBack) return Optional.empty();
        return review.docket()
                .desk()
                .reviewer()
                .filter(it -> !it.mayAct(official.subject(), command.act().on()))
                .map(Reviewer::subject);
    }

    /** The opinion of a department that was asked for it. */
    public Decision<Case, ReviewRefusal> advise(
            DepartmentCode department, Case before, MatterCode matter, ReviewCommand.Advise advise) {
        var asked = before.review(matter).filter(review -> Case.concerns(review, department));
        return asked.isEmpty() ? unseen(before, matter) : decide(before, matter, advise);
    }

    public Decision<Case, ReviewRefusal> decide(Case before, MatterCode matter, ReviewCommand command) {
        var review = before.review(matter);
        if (review.isEmpty()) return unknown(before, matter);
        return switch (reviews.decide(before, review.get(), command)) {
            case Decision.Unchanged<Review, ReviewRefusal> _ -> new Decision.Unchanged<>();
            case Decision.Refused<Review, ReviewRefusal>(var refusal) -> new Decision.Refused<>(refusal);
            case Decision.Changed<Review, ReviewRefusal> taken -> {
                var inHand = new CaseInHand(before);
                inHand.take(taken);
                consequences.follow(inHand, before, review.get(), taken.next(), command);
                inHand.take(deadlines.noteTold(before, inHand.now()));
                yield inHand.done();
            }
        };
    }

    /** The same to every review; those of no concern stay as they are. */
    public Decision<Case, ReviewRefusal> decideAll(Case before, ReviewCommand command) {
        return decideEach(before, _ -> command);
    }

    /** To every review what is for its matter; those of no concern stay as they are. */
    public Decision<Case, ReviewRefusal> decideEach(Case before, Function<MatterCode, ReviewCommand> commands) {
        var inHand = new CaseInHand(before);
        for (var review : before.reviews()) {
            inHand.follow(decide(inHand.now(), review.matter(), commands.apply(review.matter())));
        }
        return inHand.now().equals(before) ? new Decision.Unchanged<>() : inHand.done();
    }

    /** What time has done: rungs that were reached, silence that is an answer, papers that are owed; each is told once. */
    public Decision<Case, ReviewRefusal> checkTime(Case before, Act act) {
        var inHand = new CaseInHand(before);
        inHand.follow(decideAll(before, new ReviewCommand.LapseConsultations(act)));
        inHand.follow(decideAll(inHand.now(), new ReviewCommand.CheckTime(act)));
        return inHand.now().equals(before) ? new Decision.Unchanged<>() : inHand.done();
    }

    /** By the window or a head, without waiting for those who have not looked. */
    public Decision<Case, ReviewRefusal> issueNotice(Case before, Act act) {
        return notices.issueNow(before, act);
    }

    /** What has become due because of a notice: that it goes out, or that the case goes back to the unit. */
    public Decision<Case, ReviewRefusal> checkNotice(Case before, int graceWorkingDays, Act act) {
        var issued = notices.issueDue(before, act);
        if (issued instanceof Decision.Changed<Case, ReviewRefusal>
                || !notices.overdue(before, graceWorkingDays, act.on())) return issued;
        var rule = new Act(act.at(), NOT_SUPPLIED);
        var ground = "补正材料逾期未提交，宽限 %d 个工作日后退件".formatted(graceWorkingDays);
        return returned(before, ReturnCause.SUPPLEMENT_MISSED, ground, rule);
    }

    /**
     * 退件 by a person: a promised material of an open review did not come, so the case goes back to the unit. What is granted in
     * it stands; what is open is closed as recalled (14).
     *
     * @param concerned the reviews whose missed materials the caller may go by
     */
    public Decision<Case, ReviewRefusal> giveBack(Case before, Predicate<Review> concerned, String ground, Act act) {
        var over = InTheWay.caseClosed(before);
        if (over.isPresent()) return new Decision.Refused<>(over.get());
        var leaving = before.reviews().stream()
                .filter(Review.WithdrawalPending.class::isInstance)
                .map(Review.WithdrawalPending.class::cast)
                .findFirst();
        if (leaving.isPresent()) return new Decision.Refused<>(InTheWay.withdrawal(leaving.get()));
        var missed = before.reviews().stream()
                .filter(Review.Open.class::isInstance)
                .filter(concerned)
                .flatMap(review -> review.docket().hindrances().gaps(Gap.State.BREACHED).stream())
                .findFirst();
        return missed.isEmpty()
                ? new Decision.Refused<>(new ReviewRefusal.NothingMissed())
                : returned(before, ReturnCause.GAP_MISSED, ground, act);
    }

    private Decision<Case, ReviewRefusal> returned(Case before, ReturnCause cause, String ground, Act act) {
        var inHand = new CaseInHand(before);
        inHand.say(new CaseFacts(before).returned(cause, ground, act));
        inHand.follow(decideAll(before, new ReviewCommand.Recall(ground, act)));
        return inHand.done();
    }

    /** What a meeting has resolved is shown with the reviews it concerns; its effect is brought about and answered once. */
    public Decision<Case, ReviewRefusal> resolve(
            Case before, RecordedResolution resolution, Optional<ResolvedEffect> effect) {
        var known =
                before.dossier().resolutions().stream().anyMatch(it -> it.id().equals(resolution.id()));
        if (known) return new Decision.Unchanged<>();
        var inHand = new CaseInHand(before);
        inHand.take(before.dossier().with(resolution));
        effect.ifPresent(it -> effects.bringAbout(inHand, resolution, it));
        return inHand.done();
    }

    private static Decision<Case, ReviewRefusal> unseen(Case of, MatterCode matter) {
        return of.review(matter).isEmpty()
                ? unknown(of, matter)
                : new Decision.Refused<>(new ReviewRefusal.ForeignReview(new ReviewId(of.id(), matter)));
    }

    private static Decision<Case, ReviewRefusal> unknown(Case of, MatterCode matter) {
        return new Decision.Refused<>(new ReviewRefusal.UnknownReview(new ReviewId(of.id(), matter)));
    }
}
