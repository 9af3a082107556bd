package cn.yongji.onestop.ledger.retrospective.web;

import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.retrospective.PackMaking;
import cn.yongji.onestop.ledger.retrospective.domain.Pack;
import cn.yongji.onestop.ledger.retrospective.domain.PackSubject;
import cn.yongji.onestop.ledger.retrospective.web.RetrospectiveBodies.NewRetrospectiveBody;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes the pack that is asked for, one after the other: it reads all ledgers. */
@Component
final class PackAsking {
    private static final int MOST_YEARS = 10;
    private static final int FIRST_YEAR = 1900;

    private final PackMaking making;
    private final Clock clock;
    private final WorkLine line;

    PackAsking(PackMaking making, Clock clock, WorkLines lines) {
        this.making = making;
        this.clock = clock;
        this.line = lines.of("retrospective", 1);
    }

    /** Whoever computes a pack stands in it. */
    WorkLine line() {
        return line;
    }

    Pack make(Caller caller, NewRetrospectiveBody body) {
        var about = aboutOf(body);
        var newest = making.tree().size();
        var size = body.treeSize() == null ? newest : body.treeSize();
        if (size < 1 || size > newest || making.treeAt(size).root().isEmpty()) {
            throw new ProblemException(RetrospectiveProblems.noCheckpoint(size, newest));
        }
        try (var _ = line.enter(caller)) {
            return making.make(about, size)
                    .orElseThrow(() -> new ProblemException(RetrospectiveProblems.worksNotBegun()));
        }
    }

    private PackSubject aboutOf(NewRetrospectiveBody body) {
        var from = body.from();
        var to = body.to();
        if (body.projectId() != null && from == null && to == null) return new PackSubject.Project(body.projectId());
        if (body.projectId() != null || from == null || to == null || !isOver(from, to)) {
            throw new ProblemException(RetrospectiveProblems.periodInvalid(from, to));
        }
        return new PackSubject.Period(from, to);
    }

    private boolean isOver(LocalDate from, LocalDate to) {
        return from.getYear() >= FIRST_YEAR
                && !to.isBefore(from)
                && to.isBefore(WorkingCalendar.dateOf(clock.instant()))
                && !from.plusYears(MOST_YEARS).isBefore(to);
    }
}
