package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.kernel.event.word.HowItEnded;
import cn.yongji.onestop.kernel.event.word.PauseKind;
import cn.yongji.onestop.kernel.event.word.Word;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.End;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Lap;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Longer;
import cn.yongji.onestop.ledger.page.domain.ReviewCourse.Pause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A review to be counted: started on Monday 2026-10-12 with five working days, due on Monday 2026-10-19. */
public final class AnyReviews {
    private final String id;
    private String department = "ecology";
    private LocalDate start = LocalDate.of(2026, 10, 12);
    private int limit = 5;
    private boolean started = true;
    private Optional<String> group = Optional.empty();
    private Optional<End> end = Optional.empty();
    private Optional<Longer> extension = Optional.empty();
    private final List<Pause> pauses = new ArrayList<>();

    private AnyReviews(String id) {
        this.id = id;
    }

    public static AnyReviews review(int number) {
        return new AnyReviews("r" + number);
    }

    public AnyReviews of(String otherDepartment) {
        department = otherDepartment;
        return this;
    }

    public AnyReviews started(String day, int workingDays) {
        start = LocalDate.parse(day);
        limit = workingDays;
        return this;
    }

    AnyReviews neverStarted() {
        started = false;
        return this;
    }

    public AnyReviews within(String mergedGroup) {
        group = Optional.of(mergedGroup);
        return this;
    }

    public AnyReviews decided(String day, HowItEnded how, int used) {
        end = Optional.of(new End(mark(day), Word.of(how), true, used, false));
        return this;
    }

    AnyReviews silent(String day, int used) {
        end = Optional.of(new End(mark(day), Word.of(HowItEnded.GRANTED), true, used, true));
        return this;
    }

    AnyReviews left(String day, HowItEnded how) {
        end = Optional.of(new End(mark(day), Word.of(how), false, 0, false));
        return this;
    }

    public AnyReviews supplement(String from, String answered) {
        var over = Optional.ofNullable(answered).map(AnyReviews::mark);
        pauses.add(new Pause("s" + pauses.size(), Optional.empty(), mark(from), over, over.isPresent()));
        return this;
    }

    AnyReviews procedure(String from, String to) {
        pauses.add(new Pause(
                "x" + pauses.size(),
                Optional.of(Word.of(PauseKind.EXPERT_REVIEW)),
                mark(from),
                Optional.of(mark(to)),
                false));
        return this;
    }

    AnyReviews extended(String on, int days) {
        extension = Optional.of(new Longer(mark(on), days));
        return this;
    }

    public ReviewCourse course() {
        var accepted = new Mark(start, 1);
        return new ReviewCourse(
                id,
                "M13",
                "环境影响评价审批",
                department,
                department,
                "a-" + id,
                "1",
                group,
                limit,
                Optional.of(accepted),
                started ? List.of(new Lap(accepted, end)) : List.of(),
                started ? Optional.empty() : end,
                Optional.empty(),
                extension,
                pauses,
                List.of());
    }

    public static ReportFacts project(List<AnyReviews> reviews) {
        var course = new ProjectCourse(
                Optional.empty(),
                Optional.empty(),
                Optional.of("ENTERPRISE_RECORD"),
                List.of(),
                List.of(),
                reviews.stream().map(AnyReviews::course).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ProjectCourse.Filled(0, 0));
        return new ReportFacts("p", 1, course, PaperTrail.NONE);
    }

    public static Mark mark(String day) {
        return new Mark(LocalDate.parse(day), 1);
    }
}
