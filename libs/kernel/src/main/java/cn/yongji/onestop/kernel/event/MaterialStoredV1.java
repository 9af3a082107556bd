package cn.yongji.onestop.kernel.event;

import java.util.List;

/** {@code material.stored.v1} 材料已入库. Size in bytes, SHA-256 in lower-case hex; the slots are those it may fill. */
public record MaterialStoredV1(
        String projectId,
        String materialId,
        String name,
        String sha256,
        String mediaType,
        long bytes,
        List<String> slots,
        String uploadedBy)
        implements MaterialEvent {
    public MaterialStoredV1 {
        slots = List.copyOf(slots);
    }
}
