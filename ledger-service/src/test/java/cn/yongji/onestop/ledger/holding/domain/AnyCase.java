package cn.yongji.onestop.ledger.holding.domain;

import cn.yongji.onestop.kernel.calendar.LimitExtension;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.Suspension;
import cn.yongji.onestop.kernel.calendar.TimeLimit;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.CaseOpenedV1;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.OpenedReview;
import cn.yongji.onestop.kernel.event.ProblemMovedV1;
import cn.yongji.onestop.kernel.event.ProblemRaisedV1;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewApplicableAgainV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewDecisionWithdrawnV1;
import cn.yongji.onestop.kernel.event.ReviewExtendedV1;
import cn.yongji.onestop.kernel.event.ReviewNotApplicableV1;
import cn.yongji.onestop.kernel.event.ReviewProgress;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewStartedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspendedV1;
import cn.yongji.onestop.kernel.event.ReviewSuspensionEndedV1;
import cn.yongji.onestop.kernel.event.ReviewUnblockedV1;
import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.Story;
import cn.yongji.onestop.ledger.entry.domain.RecordedFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Any case over National Day, told as approval would, whose clock is kept beside it by the kernel's own time limit. */
final class AnyCase {
    static final WorkingCalendar CALENDAR = PublishedSchedules.calendar();
    private static final List<String> MATTERS = List.of("M06", "M12", "M13");
    private static final String CASE = "a-1";

    private final Random random;
    private final Story story = new Story("p");
    private final Map<String, Clock> clocks = new HashMap<>();
    private int ids;

    /** What approval keeps of a review. */
    private static final class Clock {
        private final int limit;
        private LocalDate startedOn;
        private final List<Suspension> over = new ArrayList<>();
        private Optional<String> supplement = Optional.empty();
        private Optional<String> procedure = Optional.empty();
        private LocalDate stoppedBySupplement;
        private LocalDate stoppedByProcedure;
        private Optional<String> problem = Optional.empty();
        private Optional<LimitExtension> extension = Optional.empty();
        private Optional<HowItEnded> ended = Optional.empty();
        private boolean needless;

        Clock(int limit) {
            this.limit = limit;
        }

        boolean runs() {
            return startedOn != null && ended.isEmpty() && !needless && supplement.isEmpty() && procedure.isEmpty();
        }

        int used(LocalDate on) {
            return new TimeLimit(startedOn, limit, extension, over).used(CALENDAR, on);
        }
    }

    AnyCase(long seed) {
        random = new Random(seed);
        story.at(Instant.parse("2026-09-21T01:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 8))));
        opened();
        for (var step = 0; step < 40; step++) {
            story.later(Duration.ofMinutes(random.nextInt(60 * 40)));
            act(MATTERS.get(random.nextInt(MATTERS.size())));
        }
    }

    List<RecordedFact> facts() {
        return story.recorded();
    }

    LocalDate today() {
        return WorkingCalendar.dateOf(story.now()).plusDays(random.nextInt(3));
    }

    /** Working days on which the clock of an open or decided review stood, up to a day. */
    int stood(String matter, LocalDate on) {
        var it = clocks.get(matter);
        return CALENDAR.between(it.startedOn, on) - it.used(on);
    }

    private void opened() {
        tell("p", new ProjectOpenedV1("p", null, "n", "ENTERPRISE_RECORD", "工业", "91", "u", 1, "agent1", "e"));
        story.later(Duration.ofHours(random.nextInt(72)));
        submitted();
        if (random.nextBoolean()) {
            story.later(Duration.ofHours(random.nextInt(72)));
            tell(CASE, new ApplicationCorrectionRequestedV1("p", CASE, List.of(), "b", today(), story.now()));
            story.later(Duration.ofHours(random.nextInt(72)));
            submitted();
        }
        story.later(Duration.ofHours(random.nextInt(72)));
        var on = WorkingCalendar.dateOf(story.now());
        tell(
                CASE,
                new ApplicationAcceptedV1("p", "n", CASE, "1", "91", "u", "agent1", story.now(), on, "c", List.of()));
        var reviews = new ArrayList<OpenedReview>();
        for (var matter : MATTERS) {
            var clock = new Clock(3 + random.nextInt(12));
            clocks.put(matter, clock);
            var runs = !matter.equals("M12");
            if (runs) clock.startedOn = on;
            reviews.add(new OpenedReview(
                    CASE + "-" + matter,
                    matter,
                    matter,
                    "d-" + matter,
                    "局",
                    Word.of(runs ? ReviewState.UNDER_REVIEW : ReviewState.WAITING),
                    clock.limit,
                    runs ? on : null,
                    false,
                    List.of()));
        }
        story.later(Duration.ofHours(random.nextInt(30)));
        tell(CASE, new CaseOpenedV1("p", CASE, "1", reviews));
    }

    private void submitted() {
        var on = CALENDAR.receiptDay(WorkingCalendar.dateOf(story.now()));
        tell(CASE, new ApplicationSubmittedV1("p", CASE, "1", MATTERS, story.now(), on, "e"));
    }

    private void act(String matter) {
        var it = clocks.get(matter);
        if (it.startedOn == null) {
            started(matter, it);
            return;
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> supplement(matter, it);
            case 2, 3 -> procedure(matter, it);
            case 4, 5, 6 -> answer(matter, it);
            case 7 -> problem(matter, it);
            case 8 -> solved(matter, it);
            case 9 -> extended(matter, it);
            case 10 -> needless(matter, it);
            default -> decided(matter, it);
        }
    }

    private void started(String matter, Clock it) {
        it.startedOn = on();
        tell(CASE, new ReviewStartedV1(about(matter), story.now(), false, ReviewProgress.dueOn(on())));
    }

    private void supplement(String matter, Clock it) {
        if (it.ended.isPresent() || it.needless || it.supplement.isPresent()) return;
        var id = "s-" + ids++;
        it.supplement = Optional.of(id);
        it.stoppedBySupplement = on();
        if (random.nextInt(4) == 0) {
            suspended(matter, id, PauseKind.MERGED_SUPPLEMENT);
            return;
        }
        tell(
                CASE,
                new ReviewSupplementRequestedV1(
                        about(matter), id, List.of(), "b", on(), story.now(), "r", ReviewProgress.UNTOLD));
    }

    private void procedure(String matter, Clock it) {
        if (it.ended.isPresent() || it.needless || it.procedure.isPresent()) return;
        var id = "x-" + ids++;
        it.procedure = Optional.of(id);
        it.stoppedByProcedure = on();
        suspended(matter, id, random.nextBoolean() ? PauseKind.EXPERT_REVIEW : PauseKind.PUBLICITY);
    }

    private void suspended(String matter, String id, PauseKind kind) {
        tell(
                CASE,
                new ReviewSuspendedV1(
                        about(matter),
                        id,
                        Word.of(kind),
                        "r",
                        "h",
                        5,
                        on(),
                        on(),
                        story.now(),
                        "h",
                        null,
                        null,
                        ReviewProgress.UNTOLD));
    }

    private void answer(String matter, Clock it) {
        if (it.supplement.isPresent() && (it.procedure.isEmpty() || random.nextBoolean())) {
            it.over.add(Suspension.ended(it.stoppedBySupplement, CALENDAR.receiptDay(on())));
            tell(
                    CASE,
                    new ReviewResumedV1(
                            about(matter), it.supplement.get(), story.now(), false, ReviewProgress.dueOn(on())));
            it.supplement = Optional.empty();
        } else if (it.procedure.isPresent()) {
            it.over.add(Suspension.ended(it.stoppedByProcedure, on()));
            tell(
                    CASE,
                    new ReviewSuspensionEndedV1(
                            about(matter),
                            it.procedure.get(),
                            "r",
                            on(),
                            null,
                            story.now(),
                            "h",
                            null,
                            null,
                            null,
                            ReviewProgress.UNTOLD));
            it.procedure = Optional.empty();
        }
    }

    private void problem(String matter, Clock it) {
        if (it.ended.isPresent() || it.needless) return;
        if (it.problem.isPresent()) {
            tell(it.problem.get(), moved(it.problem.get()));
            return;
        }
        var id = "p-" + ids++;
        it.problem = Optional.of(id);
        tell(id, raised(id, matter));
        tell(CASE, new ReviewBlockedV1(about(matter), id, story.now(), ReviewProgress.UNTOLD));
    }

    private ProblemRaisedV1 raised(String id, String matter) {
        return new ProblemRaisedV1(
                "p",
                id,
                "LAND_NATURE",
                "t",
                "MANUAL",
                "r",
                null,
                "o",
                CASE,
                CASE + "-" + matter,
                true,
                on(),
                story.now(),
                matter,
                "AGENT",
                false,
                null);
    }

    private ProblemMovedV1 moved(String id) {
        return new ProblemMovedV1(
                "p",
                id,
                "ESCALATED",
                null,
                "AGENT",
                "HUDDLE",
                "o",
                "o",
                on(),
                on(),
                false,
                List.of(),
                story.now(),
                "r");
    }

    private void solved(String matter, Clock it) {
        if (it.problem.isEmpty()) return;
        tell(
                CASE,
                new ReviewUnblockedV1(about(matter), it.problem.get(), "r", "r", story.now(), ReviewProgress.UNTOLD));
        it.problem = Optional.empty();
    }

    private void extended(String matter, Clock it) {
        if (!it.runs() || it.extension.isPresent()) return;
        it.extension = Optional.of(new LimitExtension(on(), 10));
        tell(CASE, new ReviewExtendedV1(about(matter), 10, "r", on(), story.now(), "h", ReviewProgress.UNTOLD));
    }

    private void needless(String matter, Clock it) {
        if (it.needless) {
            it.needless = false;
            it.startedOn = on();
            tell(CASE, new ReviewApplicableAgainV1(about(matter), "r", story.now(), "h", ReviewProgress.UNTOLD));
            started(matter, it);
        } else if (it.runs() && random.nextBoolean()) {
            it.needless = true;
            tell(CASE, new ReviewNotApplicableV1(about(matter), "S25", "e", story.now(), "h", ReviewProgress.UNTOLD));
        }
    }

    private void decided(String matter, Clock it) {
        if (it.ended.isPresent()) {
            if (random.nextInt(3) != 0) return;
            it.ended = Optional.empty();
            tell(
                    CASE,
                    new ReviewDecisionWithdrawnV1(
                            about(matter), Word.of(HowItEnded.GRANTED), "r", story.now(), "h", ReviewProgress.UNTOLD));
        } else if (it.runs()) {
            it.ended = Optional.of(random.nextBoolean() ? HowItEnded.GRANTED : HowItEnded.REFUSED);
            tell(
                    CASE,
                    new ReviewDecidedV1(
                            about(matter),
                            matter,
                            Word.of(it.ended.get()),
                            null,
                            null,
                            story.now(),
                            "r",
                            it.used(on()),
                            ReviewProgress.coded(11)));
        }
    }

    private LocalDate on() {
        return WorkingCalendar.dateOf(story.now());
    }

    private static ReviewRef about(String matter) {
        return new ReviewRef("p", CASE, CASE + "-" + matter, matter, "d-" + matter);
    }

    private void tell(String subject, EventContract fact) {
        story.tell(subject, "somebody", fact);
    }
}
