package cn.yongji.onestop.ledger.page.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 项目经过: what moved a project and the clocks of its reviews, as the entries tell of it.
 *
 * @param opened absent until the ledger has heard of the opening
 * @param plans in order of their versions
 */
public record ProjectCourse(
        Optional<Mark> opened,
        List<Planned> plans,
        List<ApplicationCourse> applications,
        List<ReviewCourse> reviews,
        List<ProblemCourse> problems) {
    public ProjectCourse {
        plans = List.copyOf(plans);
        applications = List.copyOf(applications);
        reviews = List.copyOf(reviews);
        problems = List.copyOf(problems);
    }

    /** 一方案一清单: the matters that it requires, from its day on. */
    public record Planned(Mark mark, Set<String> required) {
        public Planned {
            required = Set.copyOf(required);
        }
    }
}
