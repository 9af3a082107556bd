package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.PlanIssuedV1;
import cn.yongji.onestop.kernel.event.PlannedMatter;
import cn.yongji.onestop.kernel.event.word.MatterState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 项目经过: what moved a project and the clocks of its reviews, as the entries tell of it. No day changes it: what it means for a
 * day is counted when somebody looks.
 *
 * @param opened absent until the ledger has heard of the opening
 * @param begun 开工 (S40)
 * @param track of now
 * @param plans in order of their versions
 * @param undone exemptions that fell
 * @param visits days on which the unit had to come (D16)
 * @param filled slots, and the documents that fill them
 */
public record ProjectCourse(
        Optional<Mark> opened,
        Optional<Mark> begun,
        Optional<String> track,
        List<Planned> plans,
        List<ApplicationCourse> applications,
        List<ReviewCourse> reviews,
        List<ProblemCourse> problems,
        List<GapCourse> gaps,
        List<Exemption> undone,
        List<LocalDate> visits,
        Filled filled) {
    public ProjectCourse {
        plans = List.copyOf(plans);
        applications = List.copyOf(applications);
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
        gaps = List.copyOf(gaps);
        undone = List.copyOf(undone);
        visits = List.copyOf(visits);
    }

    /**
     * 一方案一清单, from its day on.
     *
     * @param required the matters that it requires
     * @param exempt those that it spares, each with its rule
     */
    public record Planned(
            Mark mark,
            Set<String> required,
            List<Exemption> exempt,
            int workingDays,
            int serialWorkingDays,
            int materials,
            int serialMaterials,
            int serialVisits) {
        public Planned {
            required = Set.copyOf(required);
            exempt = List.copyOf(exempt);
        }

        static Planned of(PlanIssuedV1 e, Mark mark) {
            var required = e.matters().stream()
                    .filter(it -> it.state().is(MatterState.REQUIRED))
                    .map(PlannedMatter::matterCode)
                    .collect(Collectors.toSet());
            var exempt = e.matters().stream()
                    .filter(it -> it.state().is(MatterState.EXEMPT))
                    .map(it -> new Exemption(it.matterCode(), it.rule() == null ? "" : it.rule()))
                    .toList();
            return new Planned(
                    mark,
                    required,
                    exempt,
                    e.workingDays(),
                    e.serialWorkingDays(),
                    e.materials(),
                    e.serialMaterials(),
                    e.serialVisits());
        }
    }

    /** A matter that a rule spares the project. */
    public record Exemption(String matterCode, String rule) {}

    /** 应交材料 that were filled, and the documents that fill them. */
    public record Filled(int slots, int documents) {}
}
