package cn.yongji.onestop.approval.cases.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All cases, to read. */
public interface Cases {
    Optional<Case> find(String caseId);

    /** Cases of a project, oldest acceptance first. */
    List<Case> ofProject(String projectId, Optional<Place> after, int limit);

    /**
     * Cases in which a department has an open review, oldest acceptance first. It asks the cases themselves, so that a
     * list never disagrees with the item.
     *
     * @param from the case to begin with, itself included
     */
    List<Case> openAt(DepartmentCode department, Optional<Place> from, int limit);

    /** The place of a case in an ordered list. */
    record Place(Instant acceptedAt, String caseId) {
        public static Place of(Case it) {
            return new Place(it.application().acceptedAt(), it.id());
        }
    }
}
