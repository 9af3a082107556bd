package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.ledger.report.domain.CountedProjects.Accepted;
import cn.yongji.onestop.ledger.report.domain.CountedProjects.Exempted;
import cn.yongji.onestop.ledger.report.domain.CountedProjects.Gap;
import cn.yongji.onestop.ledger.report.domain.CountedProjects.Problem;
import cn.yongji.onestop.ledger.report.domain.CountedProjects.Saved;
import cn.yongji.onestop.ledger.report.domain.CountedReviews.Decided;
import cn.yongji.onestop.ledger.report.domain.CountedReviews.Running;
import cn.yongji.onestop.ledger.report.domain.CountedReviews.Settled;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 统计表. Each has its name in the address, what it counts, and by what it can be grouped. */
public enum ReportTable {
    /** 按期率. */
    IN_TIME("in-time", "按期率", Groups.REVIEWS),
    /** 用时. */
    USED_DAYS("used-days", "审批用时", Groups.REVIEWS),
    /** 期末超期. */
    OVERDUE("overdue", "期末超期", Groups.REVIEWS),
    /** 补正. */
    SUPPLEMENTS("supplements", "补正", Groups.REVIEWS),
    /** 一次性告知. */
    NOTICES("notices", "一次性告知", Set.of(Grouping.NONE, Grouping.TRACK, Grouping.STAGE, Grouping.MONTH)),
    /** 豁免. */
    EXEMPTIONS(
            "exemptions", "豁免", Set.of(Grouping.NONE, Grouping.MATTER, Grouping.TRACK, Grouping.MONTH, Grouping.KIND)),
    /** 容缺. */
    GAPS("gaps", "容缺", Groups.REVIEWS),
    /** 难题. */
    PROBLEMS("problems", "难题", Set.of(Grouping.NONE, Grouping.TRACK, Grouping.KIND)),
    /** 减跑动 (S34). */
    VISITS("visits", "减跑动", Groups.PROJECTS),
    /** 节省时间. */
    SAVED_DAYS("saved-days", "节省时间", Groups.PROJECTS),
    /** 节省材料. */
    SAVED_MATERIALS("saved-materials", "节省材料", Groups.PROJECTS);

    private static final class Groups {
        static final Set<Grouping> REVIEWS = Set.of(
                Grouping.NONE, Grouping.DEPARTMENT, Grouping.MATTER, Grouping.TRACK, Grouping.STAGE, Grouping.MONTH);
        static final Set<Grouping> PROJECTS = Set.of(Grouping.NONE, Grouping.TRACK, Grouping.MONTH);
    }

    private final String slug;
    private final String title;
    private final Set<Grouping> groupings;

    ReportTable(String slug, String title, Set<Grouping> groupings) {
        this.slug = slug;
        this.title = title;
        this.groupings = groupings;
    }

    /** The table of that name in the address. */
    public static Optional<ReportTable> named(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    /** What it is called on paper, in Chinese. */
    public String title() {
        return title;
    }

    public boolean groupsBy(Grouping grouping) {
        return groupings.contains(grouping);
    }

    /** Whether it counts what lies with departments, so that one of them may see its own. */
    public boolean ofDepartments() {
        return groupsBy(Grouping.DEPARTMENT);
    }

    static List<Figure> inTime(List<Settled> them) {
        return List.of(Figure.share(Formula.IN_TIME, them, Settled::inTime));
    }

    static List<Figure> usedDays(List<Decided> them) {
        return List.of(
                Figure.mean(Formula.MEAN_USED, them, Decided::used),
                Figure.quantile(Formula.P50_USED, them, Decided::used, 50),
                Figure.quantile(Formula.P90_USED, them, Decided::used, 90),
                Figure.mean(Formula.ELAPSED_ACCEPTED, them, Decided::accepted),
                Figure.mean(Formula.ELAPSED_SUBMITTED, them, Decided::submitted));
    }

    static List<Figure> overdue(List<Running> them) {
        return List.of(
                Figure.share(Formula.OVERDUE_OPEN, them, Running::overdue),
                Figure.count(Formula.OVERDUE_PROVISIONAL, them, Running::provisional));
    }

    static List<Figure> supplements(List<Decided> them) {
        return List.of(
                Figure.mean(Formula.SUPPLEMENT_ROUNDS, them, Decided::supplements),
                Figure.share(Formula.SUPPLEMENT_TWICE, them, it -> it.supplements() >= 2));
    }

    static List<Figure> notices(List<Accepted> them) {
        return List.of(Figure.mean(Formula.NOTICES, them, Accepted::notices));
    }

    static List<Figure> exemptions(List<Exempted> them) {
        return List.of(Figure.share(Formula.EXEMPTIONS_UNDONE, them, Exempted::undone));
    }

    static List<Figure> gaps(List<Gap> them) {
        return List.of(Figure.share(Formula.GAPS_MISSED, them, Gap::missed));
    }

    static List<Figure> problems(List<Problem> them) {
        var timed = them.stream().filter(it -> it.closedIn() || it.openAtEnd()).toList();
        return List.of(
                Figure.count(Formula.PROBLEMS_OPENED, them, Problem::openedIn),
                Figure.count(Formula.PROBLEMS_CLOSED, them, Problem::closedIn),
                Figure.count(Formula.PROBLEMS_OPEN, them, Problem::openAtEnd),
                Figure.quantile(Formula.PROBLEM_P50, timed, Problem::days, 50),
                Figure.quantile(Formula.PROBLEM_P90, timed, Problem::days, 90),
                Figure.share(Formula.PROBLEMS_MOVED_UP, timed, Problem::movedUp));
    }

    static List<Figure> visits(List<Saved> them) {
        var based = them.stream().filter(it -> it.baseline() > 0).toList();
        return List.of(
                new Figure(
                        Formula.VISITS_SAVED,
                        based.stream().mapToLong(Saved::visits).sum(),
                        based.stream().mapToLong(Saved::baseline).sum()),
                Figure.count(Formula.VISITS_NO_BASELINE, them, it -> it.baseline() == 0));
    }
}
