package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.approval.cases.domain.review.ResultNumber;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All cases, to read. */
public interface Cases {
    int PAGE = 100;

    Optional<Case> find(String caseId);

    /** Cases of a project, oldest acceptance first. */
    List<Case> ofProject(String projectId, Optional<Place> after, int limit);

    /**
     * Cases that somebody may act for, oldest acceptance first: of these projects, and those whose application names
     * the unit or the agent. Whose they are now is not asked here.
     */
    List<Case> ofApplicant(Applicant applicant, Optional<Place> after, int limit);

    /** Cases of a project in which a task is open because this matter should have come first. */
    List<Case> supervisedFor(String projectId, MatterCode required);

    /** Cases with a decision of this number, oldest acceptance first. */
    List<Case> numbered(ResultNumber number, int limit);

    /**
     * For whom cases are looked for.
     *
     * @param projects projects that are his by what was said since their applications were accepted
     */
    record Applicant(Optional<String> unit, Optional<String> agent, Set<String> projects) {
        public Applicant {
            projects = Set.copyOf(projects);
        }
    }

    /** All cases of a project, oldest acceptance first. */
    default List<Case> everyOfProject(String projectId) {
        var all = new ArrayList<Case>();
        Optional<Place> after = Optional.empty();
        List<Case> page;
        do {
            page = ofProject(projectId, after, PAGE);
            all.addAll(page);
            if (!page.isEmpty()) after = Optional.of(Place.of(page.getLast()));
        } while (page.size() == PAGE);
        return List.copyOf(all);
    }

    /** The place of a case in an ordered list. */
    record Place(Instant acceptedAt, String caseId) {
        public static Place of(Case it) {
            return new Place(it.application().acceptedAt(), it.id());
        }
    }
}
