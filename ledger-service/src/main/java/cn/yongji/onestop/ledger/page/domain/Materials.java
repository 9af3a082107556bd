package cn.yongji.onestop.ledger.page.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 材料情况: what was handed in and who uses it (S30), and what is still asked for. */
public record Materials(List<StoredMaterial> stored, List<MissingItem> missing) {
    public Materials {
        stored = List.copyOf(stored);
        missing = List.copyOf(missing);
    }

    /** A material that is there; one document may serve many matters. */
    public record StoredMaterial(
            String materialId,
            String name,
            String sha256,
            @Nullable String mediaType,
            @Nullable Long bytes,
            @Nullable String uploadedBy,
            @Nullable Instant storedAt,
            @Nullable MaterialFlag flag,
            List<Use> usedBy) {
        public StoredMaterial {
            usedBy = List.copyOf(usedBy);
        }
    }

    /** 材料异常: why it may not be used, where it may not: it expired, was revoked or was put aside. */
    public record MaterialFlag(String kind, String reason, Instant flaggedAt) {}

    /** A slot of a matter that the material fills. */
    public record Use(String applicationId, String matterCode, String department, String slot) {}

    /**
     * Something asked for and not answered yet.
     *
     * @param matterCode the matter whose department asks; absent when the window asks at the first check
     * @param dueOn day until which the notice or the answer is due
     * @param promise where it was promised 容缺
     */
    public record MissingItem(
            String applicationId,
            @Nullable String matterCode,
            @Nullable String slot,
            @Nullable String pointer,
            String text,
            LocalDate dueOn,
            ShownLight light,
            @Nullable PromisedMaterial promise) {}

    /**
     * 容缺: a material that was promised.
     *
     * @param standing {@code OUTSTANDING}, or {@code MISSED} once its day is over
     * @param promisedFor the day that was promised; a decision may have named another
     */
    public record PromisedMaterial(String gapId, String slotName, String standing, LocalDate promisedFor) {}
}
