package cn.yongji.onestop.ledger.entry.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.entry.LedgerReading;
import cn.yongji.onestop.ledger.entry.domain.Viewer;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The capacities in which a caller looks at ledgers. */
@Component
public final class Viewers {
    private final Clock clock;

    public Viewers(Clock clock) {
        this.clock = clock;
    }

    /** As he may look today. */
    public List<Viewer> of(Caller caller) {
        return on(WorkingCalendar.dateOf(clock.instant()), caller);
    }

    /** As he may look on a day. */
    public static List<Viewer> on(LocalDate day, Caller caller) {
        var viewers = new ArrayList<Viewer>();
        for (var role : caller.roles()) as(role, caller, day).ifPresent(viewers::add);
        return List.copyOf(viewers);
    }

    private static Optional<Viewer> as(Role role, Caller caller, LocalDate day) {
        return switch (role) {
            // What hangs in the hall shows no ledger.
            case SCREEN -> Optional.empty();
            case WINDOW, COORDINATOR -> Optional.of(new Viewer.Counter());
            case LEADER, AUDITOR, ADMIN -> Optional.of(new Viewer.Overseer());
            case AGENT -> Optional.of(new Viewer.Agent(caller.subject(), day));
            case ENTERPRISE -> Optional.ofNullable(caller.org()).map(Viewer.Unit::new);
            case REVIEWER, DEPARTMENT_HEAD, DEPARTMENT_SYSTEM ->
                Optional.ofNullable(caller.department()).map(code -> new Viewer.Department(code.value()));
        };
    }

    /** 404: there is no such ledger, or there is and it is not for the caller. */
    public static ProblemException unseen(LedgerReading reading, String projectId) {
        return reading.isKept(projectId) ? Visible.withheld() : new ProblemException(Problem.notFound());
    }
}
