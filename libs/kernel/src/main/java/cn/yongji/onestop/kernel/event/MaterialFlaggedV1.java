package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;

/** {@code material.flagged.v1} 材料异常. A material expired, was revoked or was put aside. */
public record MaterialFlaggedV1(
        String projectId,
        String materialId,
        String name,
        Word<MaterialFlag> flag,
        String reason,
        List<String> openApplications,
        Instant flaggedAt,
        String flaggedBy)
        implements MaterialEvent {
    public MaterialFlaggedV1 {
        openApplications = List.copyOf(openApplications);
    }
}
