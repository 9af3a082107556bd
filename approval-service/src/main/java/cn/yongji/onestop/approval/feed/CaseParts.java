package cn.yongji.onestop.approval.feed;

import cn.yongji.onestop.approval.cases.domain.Case;
import cn.yongji.onestop.approval.cases.domain.Cases;
import cn.yongji.onestop.approval.cases.domain.review.Review;
import cn.yongji.onestop.approval.feed.domain.CasePart;
import cn.yongji.onestop.approval.feed.domain.MaterialUsers;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known here of who has a part in what: the cases say it, and of those that are being opened their acceptance. */
@Component
public final class CaseParts {
    private final AggregateStore<Case> store;
    private final Cases cases;
    private final MaterialUsers users;

    public CaseParts(AggregateStore<Case> store, Cases cases, MaterialUsers users) {
        this.store = store;
        this.cases = cases;
        this.users = users;
    }

    /** What is known while these are being opened, by case. */
    public Known besides(Map<String, List<CasePart>> opening) {
        return new Known(new HashMap<>(opening));
    }

    /** With cases that may not be there to be found yet. */
    public final class Known {
        private final Map<String, List<CasePart>> parts;

        private Known(Map<String, List<CasePart>> opening) {
            this.parts = opening;
        }

        /** All parts of a case; none if there is no such case. */
        public List<CasePart> of(String caseId) {
            return parts.computeIfAbsent(
                    caseId,
                    id -> store.recall(id).map(Stored::state).map(CasePart::of).orElse(List.of()));
        }

        /** All parts of all cases of a project. */
        public List<CasePart> ofProject(String projectId) {
            return cases.everyOfProject(projectId).stream()
                    .flatMap(it -> CasePart.of(it).stream())
                    .toList();
        }

        /**
         * Whose reviews rest on a material, in whatever project.
         *
         * @param open cases with it that are open; they know of materials from before uses were noted
         */
        public List<CasePart> restingOn(String materialId, List<String> open) {
            var noted = users.of(materialId).stream()
                    .flatMap(review -> of(review.caseId()).stream()
                            .filter(part -> part.review().equals(review)));
            var given = open.stream().flatMap(id -> given(id, materialId).stream());
            return Stream.concat(noted, given).distinct().toList();
        }

        private List<CasePart> given(String caseId, String materialId) {
            return store.recall(caseId).map(Stored::state).stream()
                    .flatMap(it -> it.reviews().stream()
                            .filter(review -> has(review, materialId))
                            .map(review -> CasePart.of(it, review)))
                    .toList();
        }
    }

    private static boolean has(Review review, String materialId) {
        return review.docket().papers().map(MaterialRef::materialId).anyMatch(materialId::equals);
    }
}
