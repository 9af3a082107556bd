package cn.yongji.onestop.ledger.retrospective.domain;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.ledger.holding.domain.Holding;
import cn.yongji.onestop.ledger.page.domain.Mark;
import cn.yongji.onestop.ledger.page.domain.ProjectCourse;
import cn.yongji.onestop.ledger.report.domain.ReportFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 项目复盘 (S16, S40): what a project went through from its opening to the start of works, and what it was saved. */
public final class ProjectPack {
    private final ReportFacts project;
    private final PackBasis basis;
    private final LocalDate begun;

    private ProjectPack(ReportFacts project, PackBasis basis, LocalDate begun) {
        this.project = project;
        this.basis = basis;
        this.begun = begun;
    }

    /** @param begun the day on which its works began */
    public static Pack of(ReportFacts project, LocalDate begun, PackBasis basis) {
        var making = new ProjectPack(project, basis, begun);
        return new Pack(
                new PackSubject.Project(project.projectId()),
                basis.treeSize(),
                basis.root(),
                basis.calendar().version(),
                1,
                project.length(),
                List.of(making.timeline(), making.split(), making.materials(), making.meetings(), making.saved()),
                List.of());
    }

    private record Moment(LocalDate on, String what, String name, long entry) {}

    private PackTable timeline() {
        var all = new ArrayList<Moment>();
        var course = course();
        course.opened().ifPresent(it -> all.add(moment(it, "OPENED", "建档")));
        for (var application : course.applications()) {
            application.accepted().ifPresent(it -> all.add(moment(it, "ACCEPTED", "受理：" + application.stage())));
        }
        for (var review : course.reviews()) {
            review.laps().forEach(lap -> all.add(moment(lap.start(), "REVIEW_STARTED", review.matterName())));
            review.ends().forEach(it -> all.add(moment(it.mark(), it.how().said(), review.matterName())));
        }
        course.begun().ifPresent(it -> all.add(moment(it, "WORKS_BEGUN", "开工")));
        all.sort(Comparator.comparing(Moment::on).thenComparing(Moment::entry).thenComparing(Moment::name));
        var table = PackTable.of("TIMELINE", "经过", "on", "日期", "what", "事", "name", "名称", "entry", "台账记录");
        all.forEach(it -> table.row(it.on().toString(), it.what(), it.name(), it.entry()));
        return table.made();
    }

    private static Moment moment(Mark mark, String what, String name) {
        return new Moment(mark.on(), what, name, mark.entry());
    }

    private PackTable split() {
        var opened = course().opened().map(Mark::on).orElse(begun);
        return DaySplit.of(
                Holding.of(course(), basis.calendar(), begun).runs().stream(), opened, begun, basis.calendar());
    }

    private PackTable materials() {
        var papers = project.papers();
        return PackTable.of("MATERIALS", "材料", "measure", "项", "title", "名称", "count", "数")
                .row("SLOTS", "填入的应交材料", (long) course().filled().slots())
                .row("DOCUMENTS", "不同文件", (long) course().filled().documents())
                .row(
                        "ON_FILE",
                        "取自档案",
                        papers.fills().stream().filter(it -> it.fromFile()).count())
                .row("ASKED", "被再次索要", (long) papers.asks().size())
                .row("PROMISED", "容缺承诺", (long) course().gaps().size())
                .made();
    }

    private PackTable meetings() {
        var table = PackTable.of("MEETINGS", "会议", "meetingId", "会议", "on", "日期", "entry", "台账记录");
        project.papers()
                .meetings()
                .forEach(it -> table.row(
                        it.meetingId(), it.mark().on().toString(), it.mark().entry()));
        return table.made();
    }

    /** Against the plan that was in force last: visits, working days from first acceptance to last result, documents. */
    private PackTable saved() {
        var table = PackTable.of(
                "SAVED", "节省", "measure", "项", "title", "名称", "serial", "串行", "actual", "实际", "saved", "节省");
        if (course().plans().isEmpty()) return table.made();
        var plan = course().plans().getLast();
        var days = workingDays(basis.calendar());
        var documents = course().filled().documents();
        var visits = course().visits().size();
        return table.row(
                        "VISITS",
                        "跑动次数",
                        (long) plan.serialVisits(),
                        (long) visits,
                        (long) plan.serialVisits() - visits)
                .row(
                        "DAYS",
                        "工作日",
                        (long) plan.serialWorkingDays(),
                        (long) days,
                        (long) plan.serialWorkingDays() - days)
                .row(
                        "MATERIALS",
                        "材料",
                        (long) plan.serialMaterials(),
                        (long) documents,
                        (long) plan.serialMaterials() - documents)
                .made();
    }

    private int workingDays(WorkingCalendar calendar) {
        var from = course().applications().stream()
                .flatMap(it -> it.accepted().stream())
                .map(Mark::on)
                .min(Comparator.naturalOrder());
        var to = course().reviews().stream()
                .flatMap(it -> it.ends())
                .map(it -> it.mark().on())
                .filter(it -> !it.isAfter(begun))
                .max(Comparator.naturalOrder());
        if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) return 0;
        return calendar.between(from.get(), to.get());
    }

    private ProjectCourse course() {
        return project.course();
    }
}
