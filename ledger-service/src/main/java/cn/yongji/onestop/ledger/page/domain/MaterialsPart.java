package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.kernel.event.ApplicationAcceptedV1;
import cn.yongji.onestop.kernel.event.ApplicationCorrectionRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationEvent;
import cn.yongji.onestop.kernel.event.ApplicationRefusedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementAddedV1;
import cn.yongji.onestop.kernel.event.ApplicationRequirementMetV1;
import cn.yongji.onestop.kernel.event.ApplicationSubmittedV1;
import cn.yongji.onestop.kernel.event.ApplicationSupplementedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalDeniedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawalRequestedV1;
import cn.yongji.onestop.kernel.event.ApplicationWithdrawnV1;
import cn.yongji.onestop.kernel.event.ApprovalEvent;
import cn.yongji.onestop.kernel.event.CoordinationEvent;
import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.IntakeEvent;
import cn.yongji.onestop.kernel.event.LedgerEvent;
import cn.yongji.onestop.kernel.event.MaterialFlagLiftedV1;
import cn.yongji.onestop.kernel.event.MaterialFlaggedV1;
import cn.yongji.onestop.kernel.event.MaterialRef;
import cn.yongji.onestop.kernel.event.MaterialStoredV1;
import cn.yongji.onestop.kernel.event.ReferenceEvent;
import cn.yongji.onestop.kernel.event.RequestedItem;
import cn.yongji.onestop.kernel.event.ReviewDecidedV1;
import cn.yongji.onestop.kernel.event.ReviewResumedV1;
import cn.yongji.onestop.kernel.event.ReviewSupplementRequestedV1;
import cn.yongji.onestop.ledger.entry.domain.EntryHeader;
import cn.yongji.onestop.ledger.page.domain.Materials.MaterialFlag;
import cn.yongji.onestop.ledger.page.domain.Materials.StoredMaterial;
import cn.yongji.onestop.ledger.page.domain.Materials.Use;
import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the entries say about materials: which are there, who uses them, and what is still asked for. */
final class MaterialsPart {
    private final Map<String, Draft> materials = new LinkedHashMap<>();
    private final Map<String, List<Owed>> missing = new LinkedHashMap<>();
    private final GapsPart gaps = new GapsPart();
    private final Map<String, String> departments = new HashMap<>();
    private final Map<String, MaterialFlag> flags = new HashMap<>();

    void hear(EventContract fact, EntryHeader header) {
        gaps.hear(fact, header);
        switch (fact) {
            case MaterialStoredV1 e ->
                material(e.materialId(), e.name(), e.sha256()).stored(e, header.time());
            case ApplicationEvent e -> hear(e);
            case ReviewSupplementRequestedV1 e ->
                missing.put(e.reviewId(), items(e.caseId(), e.matterCode(), e.items(), e.answerBy()));
            case ReviewResumedV1 e -> missing.remove(e.reviewId());
            case ReviewDecidedV1 e -> missing.remove(e.reviewId());
            case MaterialFlaggedV1 e ->
                flags.put(e.materialId(), new MaterialFlag(e.flag().said(), e.reason(), e.flaggedAt()));
            case MaterialFlagLiftedV1 e -> flags.remove(e.materialId());
            case IntakeEvent _, ApprovalEvent _, CoordinationEvent _, LedgerEvent _, ReferenceEvent _ -> {}
        }
    }

    private void hear(ApplicationEvent fact) {
        switch (fact) {
            case ApplicationSubmittedV1 e -> missing.remove(e.applicationId());
            case ApplicationCorrectionRequestedV1 e ->
                missing.put(e.applicationId(), items(e.applicationId(), null, e.items(), e.noticeDueOn()));
            case ApplicationAcceptedV1 e -> accepted(e);
            case ApplicationSupplementedV1 e -> supplemented(e);
            case ApplicationRefusedV1 _,
                    ApplicationWithdrawalRequestedV1 _,
                    ApplicationWithdrawalDeniedV1 _,
                    ApplicationWithdrawnV1 _,
                    ApplicationRequirementAddedV1 _,
                    ApplicationRequirementMetV1 _ -> {}
        }
    }

    Materials materials(Today today) {
        return new Materials(
                materials.values().stream()
                        .map(it -> it.material(flags.get(it.id)))
                        .toList(),
                owed().stream().map(it -> it.on(today)).toList());
    }

    /** What is missing, on any day. */
    List<Owed> owed() {
        return Stream.concat(missing.values().stream().flatMap(List::stream), gaps.owed().stream())
                .toList();
    }

    List<GapCourse> gapCourses() {
        return gaps.courses();
    }

    /** Slots that were filled, and documents that fill them. */
    ProjectCourse.Filled filled() {
        var used = materials.values().stream().filter(it -> !it.uses.isEmpty()).toList();
        return new ProjectCourse.Filled(
                used.stream().mapToInt(it -> it.uses.size()).sum(), used.size());
    }

    private void accepted(ApplicationAcceptedV1 e) {
        missing.remove(e.applicationId());
        for (var review : e.reviews()) {
            departments.put(review.matterCode(), review.department());
            for (var ref : review.materials()) {
                use(ref, e.applicationId(), review.matterCode(), review.department());
            }
        }
    }

    private void supplemented(ApplicationSupplementedV1 e) {
        var matter = matterOf(e.reviewId(), e.applicationId());
        for (var ref : e.materials()) use(ref, e.applicationId(), matter, departments.getOrDefault(matter, ""));
    }

    private void use(MaterialRef ref, String applicationId, String matter, String department) {
        material(ref.materialId(), ref.name(), ref.sha256())
                .uses
                .add(new Use(applicationId, matter, department, ref.slot()));
    }

    private Draft material(String id, String name, String sha256) {
        return materials.computeIfAbsent(id, _ -> new Draft(id, name, sha256));
    }

    /** The identity of a review is that of its case and the code of its matter. */
    private static String matterOf(String reviewId, String caseId) {
        return reviewId.startsWith(caseId + "-") ? reviewId.substring(caseId.length() + 1) : reviewId;
    }

    private static List<Owed> items(
            String applicationId, @Nullable String matter, List<RequestedItem> items, LocalDate dueOn) {
        return items.stream()
                .map(item -> new Owed(applicationId, matter, item.slot(), item.pointer(), item.text(), dueOn, null))
                .toList();
    }

    private static final class Draft {
        private final String id;
        private final String name;
        private final String sha256;
        private @Nullable MaterialStoredV1 stored;
        private @Nullable Instant storedAt;
        private final Set<Use> uses = new LinkedHashSet<>();

        Draft(String id, String name, String sha256) {
            this.id = id;
            this.name = name;
            this.sha256 = sha256;
        }

        void stored(MaterialStoredV1 e, Instant at) {
            stored = e;
            storedAt = at;
        }

        StoredMaterial material(@Nullable MaterialFlag flag) {
            return new StoredMaterial(
                    id,
                    name,
                    sha256,
                    stored == null ? null : stored.mediaType(),
                    stored == null ? null : stored.bytes(),
                    stored == null ? null : stored.uploadedBy(),
                    storedAt,
                    flag,
                    List.copyOf(uses));
        }
    }
}
