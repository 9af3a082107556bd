package cn.yongji.onestop.approval.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All cases, to read. */
public interface Cases {
    Optional<Case> find(String caseId);

    /** Cases of a project, oldest acceptance first. */
    List<Case> ofProject(String projectId, Optional<Place> after, int limit);

    /** The place of a case in an ordered list. */
    record Place(Instant acceptedAt, String caseId) {
        public static Place of(Case it) {
            return new Place(it.application().acceptedAt(), it.id());
        }
    }
}
