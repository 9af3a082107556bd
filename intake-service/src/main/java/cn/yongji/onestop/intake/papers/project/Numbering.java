package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.intake.papers.project.domain.ProjectCommand;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.aggregate.ValueTaken;
import cn.yongji.onestop.platform.trouble.OneByOne;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 补编办件编号: projects of before there were numbers get one of the year in which they were opened, the oldest first, and the
 * others are told. Of two that share a 项目代码, which was possible then, the second has none until its code is corrected.
 */
@Component
public final class Numbering implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Numbering.class);
    private static final String RULE = "rule:numbering";
    private static final int AT_ONCE = 100;

    private final Projects projects;
    private final ProjectDesk desk;
    private final TrackingNumbers numbers;
    private final Clock clock;

    Numbering(Projects projects, ProjectDesk desk, TrackingNumbers numbers, Clock clock) {
        this.projects = projects;
        this.desk = desk;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public void run() {
        var part = projects.unnumbered(Optional.empty(), AT_ONCE);
        while (!part.isEmpty()) {
            OneByOne.each(part, Stored::id, this::number);
            part = projects.unnumbered(Optional.of(part.getLast().id()), AT_ONCE);
        }
    }

    private void number(Stored<Project> project) {
        if (sharesItsCode(project)) return;
        var year = WorkingCalendar.dateOf(project.state().openedAt()).getYear();
        var at = clock.instant();
        try {
            desk.settle(project.id(), RULE, new ProjectCommand.Number(numbers.next(year), RULE, at), at);
        } catch (ValueTaken e) {
            LOG.warn("{} gets no number yet: {}", project.id(), e.getMessage());
        }
    }

    /** Asked first, so that no number is lost with every look. */
    private boolean sharesItsCode(Stored<Project> project) {
        return project.state()
                .facts()
                .code()
                .flatMap(projects::firstWith)
                .filter(it -> !it.id().equals(project.id()))
                .isPresent();
    }
}
