package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.MaterialFlag;
import cn.yongji.onestop.kernel.event.word.Word;
import java.time.Instant;
import java.util.List;

/** {@code material.flag-lifted.v1} 材料恢复使用. Somebody answers for a material that was put aside; it may be used again. */
public record MaterialFlagLiftedV1(
        String projectId,
        String materialId,
        String name,
        Word<MaterialFlag> flag,
        String reason,
        List<String> openApplications,
        Instant liftedAt,
        String liftedBy)
        implements MaterialEvent {
    public MaterialFlagLiftedV1 {
        openApplications = List.copyOf(openApplications);
    }
}
